//! The dialog for embedding: where the result goes, what is pasted there, what the administrator has
//! to allow, and a live preview that gives the height.

use super::{
    export::said_of,
    field::option,
    kit::{El, button, el},
};
use crate::{
    browser::{Timeout, address, clipboard, frame, screen},
    page::Page,
    share::{Item, NOTHING, text},
    status::Choices,
};
use calculator::embed::{Embedding, Part, Theme, Wiki, Works, is_home};

const DIALOG: &str = "embed";
const PREVIEW: &str = "preview";
const STAGE: &str = "stage";
const SNIPPET: &str = "snippet";
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
    button("button", open)
        .attr("data-testid", "embed-open")
        .live(move || said_of(page, Item::Embed).unwrap_or("Embed").to_owned())
}

fn show(page: Page) {
    let home = address::for_frames().0;
    let mut choices = Choices {
        wiki: &Wiki::ALL[0],
        theme: Theme::Auto,
        show: Part::ALL.into_iter().filter(|part| part.is_default()).collect(),
        grows: false,
        strict: false,
        home: if is_home(&home) { home } else { String::new() },
        height: FIRST_HEIGHT,
        snippet: String::new(),
        setting: String::new(),
        preview: String::new(),
    };
    make(page, &mut choices);
    page.tell(|status| status.embedding = Some(choices));
    Timeout::new(0, move || {
        frame::show_dialog(DIALOG);
        screen::set_width(STAGE, WIDTHS[1]);
        load(page);
    })
    .forget();
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
    if let Some(mut choices) = page.status_now(|status| status.embedding.clone()) {
        change(&mut choices);
        make(page, &mut choices);
        let is_same = page.status_now(|status| {
            status.embedding.as_ref().is_some_and(|former| {
                former.preview == choices.preview && former.wiki.works == choices.wiki.works
            })
        });
        page.tell(|status| status.embedding = Some(choices));
        if !is_same {
            // Once the frame stands there.
            Timeout::new(0, move || load(page)).forget();
        }
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
    let at = |home| Embedding {
        home,
        file: &file,
        state: &state,
        theme: choices.theme,
        show: &choices.show,
        height: choices.height,
        title: &title,
        grows: choices.grows,
        strict: choices.strict,
    };
    let preview = at(&here).frame_address();
    let (snippet, setting) = if is_home(&choices.home) {
        let embedding = at(&choices.home);
        (embedding.snippet(choices.wiki), embedding.setting(choices.wiki).unwrap_or_default())
    } else {
        Default::default()
    };
    (choices.snippet, choices.setting, choices.preview) = (snippet, setting, preview);
}

/// A text of what was chosen.
fn chosen(page: Page, part: impl FnOnce(&Choices) -> String) -> String {
    page.status(|status| status.embedding.as_ref().map(part)).unwrap_or_default()
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
fn field(id: &'static str, label: &str, control: El) -> El {
    let label = el("label").attr("for", id).text(label);
    el("div").class("field").child(label).child(control.class("input").attr("id", id))
}

/// Which wiki, and where the calculator stands.
fn place(page: Page) -> El {
    let list = el("select")
        .attr("data-testid", "wiki")
        .children(Wiki::ALL.iter().map(|wiki| option(wiki.id, wiki.name)))
        .value(move || chosen(page, |choices| choices.wiki.id.to_owned()))
        .on_text("change", move |id| {
            choose(page, &|choices| choices.wiki = Wiki::from_id(&id).unwrap_or(choices.wiki));
        });
    let home = el("input")
        .attr("type", "url")
        .attr("autocomplete", "off")
        .value(move || chosen(page, |choices| choices.home.clone()))
        .on_text("input", move |home| choose(page, &|choices| choices.home.clone_from(&home)));
    let hint = move || {
        let home = chosen(page, |choices| choices.home.clone());
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
        .child(field("wiki", "Where it goes", list))
        .child(field("home", "Where the calculator stands", home).block(hint))
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
    let theme = el("select")
        .children(Theme::ALL.into_iter().map(|theme| option(theme.word(), theme.label())))
        .value(move || chosen(page, |choices| choices.theme.word().to_owned()))
        .on_text("change", move |word| {
            let theme = Theme::ALL.into_iter().find(|theme| theme.word() == word);
            choose(page, &|choices| choices.theme = theme.unwrap_or(choices.theme));
        });
    // Where these come back with another wiki, what was ticked is still so.
    let is = |chosen: &dyn Fn(&Choices) -> bool| {
        page.status_now(|status| status.embedding.as_ref().is_some_and(chosen))
    };
    let part = |part: Part| {
        let is_shown = is(&|choices| choices.show.contains(&part));
        tick(part.label(), is_shown, move |ticked| {
            choose(page, &|choices| {
                choices.show.retain(|shown| *shown != part);
                if ticked {
                    choices.show.push(part);
                }
            });
        })
    };
    let parts = Part::ALL.into_iter().filter(|part| *part != Part::Answer).map(part);
    let grows = tick(
        "Follow the height of the result, where the wiki keeps scripts",
        is(&|choices| choices.grows),
        move |ticked| {
            choose(page, &|choices| choices.grows = ticked);
        },
    );
    let is_strict = is(&|choices| choices.strict);
    let strict = tick("Lock the frame in a sandbox", is_strict, move |ticked| {
        choose(page, &|choices| choices.strict = ticked);
    });
    let legend = el("legend").text("Shown with the answer");
    el("div")
        .class("stacked")
        .child(field("theme", "Colours", theme))
        .child(el("fieldset").class("ticks").child(legend).children(parts))
        .child(el("div").class("ticks").child(grows).child(strict))
}

fn tick(label: &str, ticked: bool, act: impl Fn(bool) + 'static) -> El {
    let mut control = el("input").attr("type", "checkbox").on_tick(act);
    if ticked {
        control = control.attr("checked", "");
    }
    el("label").class("tick").child(control).text(label)
}

/// What is pasted.
fn code(page: Page) -> El {
    let area = el("textarea")
        .attr("readonly", "")
        .attr("rows", "7")
        .attr("data-testid", SNIPPET)
        .value(move || chosen(page, |choices| choices.snippet.clone()));
    let copy = move || {
        let snippet = page.status_now(|status| status.embedding.clone());
        let snippet = snippet.map(|choices| choices.snippet).unwrap_or_default();
        clipboard::copy(snippet, move |copied| {
            page.say(Item::Snippet, if copied { "Copied" } else { "Copy it from the box" });
            if !copied {
                screen::select(SNIPPET);
            }
        });
    };
    let name = move || said_of(page, Item::Snippet).unwrap_or("Copy").to_owned();
    field(SNIPPET, "Paste this", area)
        .child(button("button primary", copy).attr("data-testid", "copy-snippet").live(name))
}

/// The frame as its readers will see it.
fn preview(page: Page) -> El {
    let widths = WIDTHS.map(|width| {
        let label = [&width.to_string(), " px"].concat();
        button("button", move || screen::set_width(STAGE, width)).text(&label)
    });
    let height = move || chosen(page, |choices| choices.height.to_string());
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
