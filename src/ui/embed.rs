//! The dialog for embedding: where the result goes, what is pasted there, what the administrator has
//! to allow, and a live preview that gives the height.

use super::{
    export::{taker, telling},
    field::option,
    kit::{El, button, el},
};
use crate::{
    browser::{address, frame, screen, soon},
    page::Page,
    share::{Item, NOTHING, SNIPPET, text},
    status::{Choices, Entry},
};
use presentation::embed::{Embedding, Part, Theme, Wiki, Works, is_home};

const DIALOG: &str = "embed";
const PREVIEW: &str = "preview";
const STAGE: &str = "stage";
/// Widths that the preview is offered in: a phone, a column of a wiki, a wide page.
const WIDTHS: [u32; 3] = [320, 640, 900];
/// The height until the preview has told its own.
const FIRST_HEIGHT: u32 = 520;

/// The button that opens the dialog.
pub fn opener(page: Page) -> El {
    let open = move || match text(page, Item::Embed) {
        _ if page.is_empty() => page.say(Item::Embed, NOTHING),
        Err(why) => page.say(Item::Embed, why),
        Ok(_) => show(page),
    };
    let opener = button("button", open).attr("data-testid", "embed-open");
    telling(opener, page, Item::Embed, "Embed")
}

fn show(page: Page) {
    let home = address::for_frames().0;
    let mut choices = Choices {
        wiki: &Wiki::ALL[0],
        theme: Theme::Auto,
        ticks: [false; _],
        home: if is_home(&home) { home } else { String::new() },
        height: FIRST_HEIGHT,
        snippet: String::new(),
        setting: String::new(),
        preview: String::new(),
    };
    for (tick, part) in choices.ticks.iter_mut().zip(&Part::ALL) {
        *tick = part.is_default();
    }
    page.tell(|status| status.embedding = Some(choices));
    soon(move || {
        frame::show_dialog(DIALOG);
        screen::set_width(STAGE, WIDTHS[1]);
    });
    choose(page, &|_| {});
}

/// The dialog, while it is open.
pub fn dialog(page: Page) -> El {
    let is_open = move || page.status(|status| status.embedding.is_some());
    frame::on_height(PREVIEW, move |height| {
        choose(page, &|choices| choices.height = pixels(height));
    });
    el("div").class("contents").show(is_open, move || content(page))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // in between what hosts take
fn pixels(height: f64) -> u32 {
    height.ceil().clamp(120.0, 4_000.0) as u32
}

/// Changes what was chosen, and makes anew what follows from it.
fn choose(page: Page, change: &dyn Fn(&mut Choices)) {
    let mut is_same = true;
    page.tell(|status| {
        if let Some(choices) = &mut status.embedding {
            let (preview, works) = (std::mem::take(&mut choices.preview), choices.wiki.works);
            change(choices);
            make(page, choices);
            is_same = preview == choices.preview && works == choices.wiki.works;
        }
    });
    if !is_same {
        // Once the frame stands there.
        soon(move || load(page));
    }
}

/// Loads the preview. Its address is replaced, since a new one would be a step of Back.
fn load(page: Page) {
    let address = page.status_now(|status| status.embedding.as_ref().map(|to| to.preview.clone()));
    frame::load(PREVIEW, &address.unwrap_or_default());
}

/// What is pasted, what the administrator copies, and the address of the preview, which stands beside
/// this page wherever the snippet will say that it is.
fn make(page: Page, choices: &mut Choices) {
    let (state, title) = (page.state().unwrap_or_default(), page.export(|export| export.title()));
    let (here, file) = address::for_frames();
    let mut show = Vec::new();
    for (part, ticked) in Part::ALL.iter().zip(choices.ticks) {
        if ticked {
            show.push(*part);
        }
    }
    let mut embedding = Embedding {
        home: &here,
        file: &file,
        state: &state,
        theme: choices.theme,
        show: &show,
        height: choices.height,
        title: &title,
        grows: choices.ticks[Choices::GROWS],
        strict: choices.ticks[Choices::STRICT],
    };
    choices.preview = embedding.frame_address();
    (choices.snippet, choices.setting) = Default::default();
    if is_home(&choices.home) {
        embedding.home = &choices.home;
        choices.snippet = embedding.snippet(choices.wiki);
        choices.setting = embedding.setting(choices.wiki).unwrap_or_default();
    }
}

/// What stands in a box or list of the dialog.
fn chosen(page: Page, entry: Entry) -> String {
    page.status(|status| {
        status.embedding.as_ref().map(|choices| choices.text(entry).to_owned()).unwrap_or_default()
    })
}

/// Whether the wiki that was chosen shows frames at all.
fn has_frame(page: Page) -> bool {
    page.status(|status| {
        let choices = status.embedding.as_ref();
        choices.is_some_and(|choices| choices.wiki.works != Works::LinkOnly)
    })
}

fn content(page: Page) -> El {
    let head = el("div")
        .class("head")
        .child(el("h2").attr("id", "embed-title").text("Embed this result"))
        .child(button("button", || screen::close_dialog(DIALOG)).text("Close"));
    let left = el("div")
        .class("stacked")
        .child(place(page))
        .child(advice(page))
        .show(move || has_frame(page), move || options(page))
        .child(code(page));
    el("dialog")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "embed-title")
        .attr("data-testid", "embed-dialog")
        .on("close", move |_| page.tell(|status| status.embedding = None))
        .child(head)
        .child(
            el("div")
                .class("sides")
                .child(left)
                .show(move || has_frame(page), move || preview(page)),
        )
}

/// A control with its label.
fn field(page: Page, entry: Entry, id: &'static str, label: &str, control: El) -> El {
    let event = if entry == Entry::Home { "input" } else { "change" };
    let control = control
        .class("input")
        .attr("id", id)
        .value(move || chosen(page, entry))
        .on_text(event, move |text| choose(page, &|choices| choices.take(entry, &text)));
    let label = el("label").attr("for", id).text(label);
    el("div").class("field").child(label).child(control)
}

/// Which wiki, and where the calculator stands.
fn place(page: Page) -> El {
    let list = el("select")
        .attr("data-testid", "wiki")
        .children(Wiki::ALL.iter().map(|wiki| option(wiki.id, wiki.name)));
    let home = el("input").attr("type", "url").attr("autocomplete", "off");
    let hint = move || {
        let home = chosen(page, Entry::Home);
        let (class, text) = match home.as_bytes() {
            _ if !is_home(&home) => (
                "error",
                "Enter the address of the folder on a web server in which the calculator stands, \
                 from http to the slash at its end.",
            ),
            [b'h', b't', b't', b'p', b':', ..] => {
                ("hint", "A wiki on https shows no frame from http.")
            }
            _ => return None,
        };
        Some(el("p").class(class).text(text))
    };
    el("div")
        .class("stacked")
        .child(field(page, Entry::Wiki, "wiki", "Where it goes", list))
        .child(field(page, Entry::Home, "home", "Where the calculator stands", home).block(hint))
}

/// Whether it works there, what the author does, what the administrator has to allow.
fn advice(page: Page) -> El {
    el("div").class("contents").block(move || {
        page.status(|status| {
            let choices = status.embedding.as_ref()?;
            let advice = el("div")
                .class("note remark")
                .attr("data-testid", "advice")
                .child(el("p").child(el("strong").text(choices.wiki.works.text())))
                .child(el("p").text(choices.wiki.steps))
                .child(el("p").text("The administrator: ").text(choices.wiki.needs));
            let has_setting = !choices.setting.is_empty();
            Some(advice.children(
                has_setting.then(|| el("pre").attr("tabindex", "0").text(&choices.setting)),
            ))
        })
    })
}

/// Colours, parts, height and sandbox.
fn options(page: Page) -> El {
    let theme =
        el("select").children(Theme::ALL.iter().map(|theme| option(theme.word(), theme.label())));
    let mut parts = el("fieldset").class("ticks").child(el("legend").text("Shown with the answer"));
    for (index, part) in Part::ALL.iter().enumerate() {
        if *part != Part::Answer {
            parts = parts.child(tick(page, index, part.label()));
        }
    }
    let grows = "Follow the height of the result, where the wiki keeps scripts";
    let others = el("div").class("ticks").child(tick(page, Choices::GROWS, grows)).child(tick(
        page,
        Choices::STRICT,
        "Lock the frame in a sandbox",
    ));
    el("div")
        .class("stacked")
        .child(field(page, Entry::Theme, "theme", "Colours", theme))
        .child(parts)
        .child(others)
}

fn tick(page: Page, index: usize, label: &str) -> El {
    let set = move |choices: &mut Choices, ticked| {
        if let Some(tick) = choices.ticks.get_mut(index) {
            *tick = ticked;
        }
    };
    let mut control = el("input")
        .attr("type", "checkbox")
        .on_tick(move |ticked| choose(page, &|choices| set(choices, ticked)));
    // Where it comes back with another wiki, what was ticked is still so.
    let is_ticked = |choices: &Choices| choices.ticks.get(index) == Some(&true);
    if page.status_now(|status| status.embedding.as_ref().is_some_and(is_ticked)) {
        control = control.attr("checked", "");
    }
    el("label").class("tick").child(control).text(label)
}

/// What is pasted.
fn code(page: Page) -> El {
    let area = el("textarea").attr("readonly", "").attr("rows", "7").attr("data-testid", SNIPPET);
    let copy = taker(page, Item::Snippet, "Copy", "button primary");
    field(page, Entry::Snippet, SNIPPET, "Paste this", area)
        .child(copy.attr("data-testid", "copy-snippet"))
}

/// The frame as its readers will see it.
fn preview(page: Page) -> El {
    let widths = WIDTHS.map(|width| {
        let label = [&width.to_string(), " px"].concat();
        button("button", move || screen::set_width(STAGE, width)).text(&label)
    });
    let height = move || {
        let height = page.status(|status| status.embedding.as_ref().map(|to| to.height));
        height.unwrap_or_default().to_string()
    };
    let said = move || ["Height in the snippet: ", &height(), " px, as at this width."].concat();
    let shown = el("iframe")
        .attr("id", PREVIEW)
        .attr("title", "Preview of the embedded result")
        .bind("height", move || Some(height()));
    el("div")
        .class("stacked preview")
        .child(el("div").class("actions").children(widths))
        .child(el("p").class("hint").attr("data-testid", "preview-height").live(said))
        .child(el("div").attr("id", STAGE).child(shown))
}
