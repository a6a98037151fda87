// The first script of the page, in its head: place and looks before the first paint, the height for the
// host of a frame, and what a reader sees when the calculator does not start, or dies. It works when no
// wasm does, so it keeps to what old browsers can read.
(function () {
  "use strict";
  var root = document.documentElement;
  var framed = window !== window.parent;
  // A page saved from the browser brings the marks of its last life along.
  ["data-ready", "data-revision", "data-rescue", "data-stopped", "data-embed", "data-show", "data-loader"].forEach(function (mark) {
    root.removeAttribute(mark);
  });

  // Flags stand in the query, before a state; mail programs turn "#" into "%23" and "&" into "&amp;".
  var flags = {};
  location.search.slice(1).split("%23")[0].replace(/&(amp;)+/g, "&").split("&").some(function (pair) {
    var at = pair.indexOf("="), key = pair.slice(0, at);
    if (at > 0 && !(key in flags)) flags[key] = pair.slice(at + 1);
    return key === "v";
  });

  var embed = flags.embed === "1" || (framed && flags.embed !== "0");
  if (embed) {
    var show = "," + (flags.show || "").replace(/%2c/gi, ",") + ",";
    root.dataset.embed = "";
    root.dataset.show = !("show" in flags) ? "answer figures chart breakdown notes inputs"
      : ["answer", "figures", "chart", "table", "breakdown", "notes", "inputs"].filter(function (part, nth) {
        return !nth || show.indexOf("," + part + ",") >= 0;
      }).join(" ");
  }

  var asked = flags.theme, dark = matchMedia("(prefers-color-scheme: dark)");
  function paint() {
    var theme = asked === "dark" || (asked !== "light" && dark.matches) ? "dark" : "light";
    if (root.dataset.theme === theme) return;
    root.dataset.theme = theme;
    document.querySelector("meta[name=color-scheme]").content = theme;
    document.dispatchEvent(new Event("plimsoll:looks"));
  }
  paint();
  if (dark.addEventListener) dark.addEventListener("change", paint);

  // The height, in three dialects: our own, that of AMP, and that of Medium. A host that answers a height by another
  // size of the frame would be told heights for ever: after 30 changes without a rest of 2 s, only a height that has
  // stood for a second is told, once.
  var told = 0, changes = 0, since = 0, isSaid, rest;
  // What stands behind # may have been typed here, and is not the host's business.
  var source = location.href.split("#")[0];
  function tellAtRest() {
    clearTimeout(rest);
    if (!isSaid) rest = setTimeout(function () {
      isSaid = true;
      tell(true);
    }, 1000);
  }
  function tell(again) {
    // A hidden frame has no height, or in WebKit that of a page without width; it tells it once it is shown.
    if (!framed || !innerWidth) return;
    var height = Math.ceil(root.getBoundingClientRect().height), now = Date.now();
    if (again !== true) {
      if (height === told) return;
      if (now - since > 2000) {
        changes = 0;
        isSaid = false;
      }
      since = now;
      if (++changes > 30) return tellAtRest();
    }
    told = height;
    parent.postMessage({ type: "plimsoll:size", v: 1, height: height }, "*");
    parent.postMessage({ sentinel: "amp", type: "embed-size", height: height }, "*");
    parent.postMessage(JSON.stringify({ src: source, context: "iframe.resize", height: height }), "*");
  }
  if (framed) {
    if (window.ResizeObserver) new ResizeObserver(tell).observe(root);
    addEventListener("load", tell);
    addEventListener("message", function (event) {
      var data = event.data;
      if (event.source !== parent || !data || data.v !== 1) return;
      if (data.type === "plimsoll:hello") tell(true);
      if (data.type === "plimsoll:theme" && /^(light|dark|auto)$/.test(data.theme)) {
        asked = data.theme;
        paint();
      }
    });
  }

  // After Back, a frame that the browser has kept shows what its reader typed, and WebKit empties the boxes.
  addEventListener("pageshow", function (event) {
    var box = document.getElementById("vol");
    if (event.persisted && (embed || (box && !box.value && /[#?&]vol=/.test(location.href)))) location.reload();
  });

  // The watchdog. Of two messages the graver one stays, of equals the first.
  var LATE = 1, STUCK = 2, LASTING = 3;
  var FILES = "A file of the calculator is missing, of the wrong type, or of another release: reload the page." +
    (framed ? " In a frame, use embed.html." : "");
  var level = 0, blocked = false, single = root.hasAttribute("data-single");
  var disk = !single && location.protocol === "file:";

  function ready() {
    return root.hasAttribute("data-ready");
  }
  function part(name) {
    return document.getElementById("trouble" + name);
  }
  function cut(text) {
    try {
      text = decodeURIComponent(text);
    } catch (damaged) { /* then as it stands */ }
    return text.length > 200 ? text.slice(0, 200) + "\u2026" : text;
  }
  // The pairs of the link: as text, as they stand, without reading them.
  function list() {
    var table = part("-pairs");
    if (ready() || table.rows.length) return;
    (location.hash || location.search).slice(1).split("&", 160).forEach(function (pair) {
      var at = pair.indexOf("="), row, key;
      if (at < 0) return;
      row = table.insertRow();
      key = document.createElement("th");
      key.scope = "row";
      key.textContent = cut(pair.slice(0, at));
      row.appendChild(key);
      row.insertCell().textContent = cut(pair.slice(at + 1));
      table.hidden = false;
    });
  }
  function say(what, grave) {
    if (!part("-empty")) {
      document.addEventListener("DOMContentLoaded", function () {
        say(what, grave);
      });
      return;
    }
    if (grave <= level || (grave < LASTING && ready())) return;
    level = grave;
    part("-what").textContent = what;
    if (disk) {
      var link = document.createElement("a");
      link.href = link.textContent = "calculator.html";
      link.href += location.search + location.hash;
      part("-what").appendChild(link);
    }
    part("-empty").hidden = embed;
    list();
    part("").hidden = false;
  }
  function cause(text) {
    if (disk) return "Opened from a disk, this page cannot load its files. All in one file: ";
    if (typeof WebAssembly !== "object") return "The calculator needs WebAssembly. This browser lacks it, or has it switched off by Lockdown Mode (Apple), enhanced security (Edge) or a security level (Tor): allow it for this site, or use another browser.";
    if (blocked || /content.security.policy|\bcsp\b|unsafe-eval|trusted ?(html|type)/i.test(text)) return "The security policy of the site that shows this page stops the calculator. Open it in a tab of its own, or ask the site to allow 'wasm-unsafe-eval'.";
    if (single) {
      if (!window.DecompressionStream) return "This browser is too old for the calculator in one file (no DecompressionStream).";
      if (/damaged|CompileError|LinkError|SyntaxError/.test(text)) return "This file is damaged, or the browser too old: get calculator.html anew. (" + text + ")";
    } else if (/CompileError|LinkError|SyntaxError|InternalError|__wb|import|fetch|load/i.test(text)) {
      return FILES + " (" + text + ")";
    }
    return text;
  }
  function trouble(text) {
    if (ready()) {
      // The program may be dead: what was typed last goes to the address, from which it is read again.
      try {
        if (!embed && root.dataset.rescue) history.replaceState(null, "", root.dataset.rescue);
      } catch (refused) { /* the message shows in any case */ }
      say(/unreachable/i.test(text) ? "The calculator has stopped because of a fault of its own. (" + text + ")" : text, LASTING);
    } else say(cause(text), STUCK);
  }

  // An error that names nothing is of a foreign script or of an observer that needs another frame; but in a frame
  // without an origin WebKit says no more of the program's own. Whether that still answers tells them apart.
  var probing;
  function probe() {
    var before = root.dataset.revision;
    if (probing) return;
    probing = setTimeout(function () {
      probing = 0;
      if (before && root.dataset.revision === before) trouble("unreachable");
    }, 1000);
    document.dispatchEvent(new Event("plimsoll:looks"));
  }

  if (typeof WebAssembly !== "object" || disk) trouble("");
  document.addEventListener("securitypolicyviolation", function (event) {
    // Extensions of the browser may offend against the policy as well; that is none of ours.
    if (/^(script|connect|default)/.test(event.effectiveDirective) && !/extension/.test(event.blockedURI + event.sourceFile)) blocked = true;
  });
  addEventListener("error", function (event) {
    var from = event.target;
    if (from && from.rel === "stylesheet") say(FILES, LASTING);
    else if (from && from.tagName === "SCRIPT" && !ready()) trouble("a script could not be loaded");
    else if (from === window) event.error ? trouble(event.message) : probe();
  }, true);
  addEventListener("unhandledrejection", function (event) {
    trouble(String(event.reason));
  });

  // On a slow line nothing is wrong yet: time counts from when the program has arrived.
  var seconds = 0, idle = 0, clock = setInterval(function () {
    if (ready()) return clearInterval(clock);
    var text = document.getElementById("loading");
    seconds++;
    if (seconds === 10 && text) text.textContent = "Still loading the calculator \u2026";
    if (document.readyState === "complete" && (single || performance.getEntriesByType("resource").some(function (file) {
      return /wasm$/.test(file.name);
    }))) idle++;
    if (idle > 9 || seconds > 99) say("The calculator has not started: reload the page.", LATE);
  }, 1000);
  addEventListener("load", function () {
    if (single && !root.hasAttribute("data-loader")) trouble("damaged: cut off");
  });
  new MutationObserver(function () {
    // Out of sight, a frame is told of changes of its size late or never.
    setTimeout(tell);
    if (root.hasAttribute("data-stopped")) trouble("unreachable");
    if (!ready()) return;
    part("-pairs").hidden = true;
    if (level && level < LASTING) {
      level = 0;
      part("").hidden = true;
    }
  }).observe(root, { attributes: true, attributeFilter: ["data-ready", "data-revision", "data-stopped"] });

  addEventListener("click", function (event) {
    if (event.target === part("-reload")) location.reload();
    if (event.target !== part("-empty")) return;
    // The page would save once more as it unloads.
    root.dataset.emptied = "";
    try {
      localStorage.removeItem("plimsoll:last");
    } catch (blocked) { /* nothing is kept then */ }
    location.replace(location.href.split(/[?#]/)[0]);
  });
})();
