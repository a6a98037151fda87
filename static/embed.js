// For pages that show the calculator in frames: gives each frame the height that its page reports, and makes
// <plimsoll-result src height title theme> a frame. A frame works without this script, at its fixed height.
(() => {
  // The script may be loaded twice.
  if (customElements.get("plimsoll-result")) return;

  const frames = () => document.querySelectorAll("iframe");
  // An anchor resolves an address as links of the document do, and never throws.
  const resolve = (href) => Object.assign(document.createElement("a"), { href });

  function post(frame, type, theme) {
    if (frame.contentWindow) frame.contentWindow.postMessage({ v: 1, type: "plimsoll:" + type, theme }, "*");
  }
  // The page in the frame may have reported its height before this script could hear it.
  function greet(frame) {
    const host = frame.parentNode;
    const theme = host && host.plimsoll === frame && host.getAttribute("theme");
    post(frame, "hello");
    if (theme) post(frame, "theme", theme);
  }

  addEventListener("message", ({ data, origin, source }) => {
    if (!data || data.type !== "plimsoll:size" || data.v !== 1 || !Number.isFinite(data.height)) return;
    for (const frame of frames()) {
      // A frame without an origin sends "null"; its window tells whose message it is.
      if (frame.contentWindow === source && (origin === "null" || origin === resolve(frame.src).origin))
        frame.style.height = Math.min(4000, Math.max(120, Math.ceil(data.height))) + "px";
    }
  });
  // The load event of a frame does not bubble.
  document.addEventListener("load", ({ target }) => {
    if (target.tagName === "IFRAME") greet(target);
  }, true);
  frames().forEach(greet);

  customElements.define("plimsoll-result", class extends HTMLElement {
    static get observedAttributes() {
      return ["src", "height", "title", "theme"];
    }
    connectedCallback() {
      this.update();
    }
    attributeChangedCallback(name) {
      if (name !== "theme") this.update();
      else if (this.plimsoll) post(this.plimsoll, "theme", this.getAttribute("theme") || "auto");
    }
    update() {
      const { href, protocol } = resolve(this.getAttribute("src"));
      if (!this.isConnected || !this.hasAttribute("src") || !/^(https?|file):$/.test(protocol)) return;
      const frame = this.plimsoll = this.plimsoll || document.createElement("iframe");
      frame.title = this.getAttribute("title") || "Plimsoll";
      frame.height = this.getAttribute("height") || 520;
      frame.allow = "clipboard-write; web-share";
      frame.referrerPolicy = "no-referrer";
      frame.loading = "lazy";
      frame.width = "100%";
      frame.style.border = 0;
      if (frame.src !== href) frame.src = href;
      // The content of the element, a link to the page, stays behind the frame.
      if (frame.parentNode !== this) this.insertBefore(frame, this.firstChild);
    }
  });
})();
