// For pages that show the calculator in frames: gives each frame the height that its page tells, and makes
// <plimsoll-result src height title theme> a frame. A frame works without this script, at its fixed height.
(function () {
  "use strict";
  if (window.plimsollEmbed) return;
  window.plimsollEmbed = true;

  function post(frame, message) {
    message.v = 1;
    if (frame.contentWindow) frame.contentWindow.postMessage(message, "*");
  }
  // The page in the frame may have told its height before this script was there to hear it.
  function greet(frame) {
    post(frame, { type: "plimsoll:hello" });
    var theme = frame.parentNode && frame.parentNode.plimsoll === frame && frame.parentNode.getAttribute("theme");
    if (theme) post(frame, { type: "plimsoll:theme", theme: theme });
  }
  function frames() {
    return [].slice.call(document.getElementsByTagName("iframe"));
  }
  function origin(frame) {
    try {
      return new URL(frame.src, document.baseURI).origin;
    } catch (unreadable) {
      return "null";
    }
  }

  addEventListener("message", function (event) {
    var data = event.data;
    if (!data || data.type !== "plimsoll:size" || data.v !== 1 || !Number.isFinite(data.height)) return;
    frames().forEach(function (frame) {
      // Frames without an origin of their own say "null"; whose message it is, the source tells.
      if (frame.contentWindow === event.source && (event.origin === "null" || event.origin === origin(frame))) {
        frame.style.height = Math.min(4000, Math.max(120, Math.ceil(data.height))) + "px";
      }
    });
  });
  // A load in the document never comes up to the window.
  document.addEventListener("load", function (event) {
    if (event.target.tagName === "IFRAME") greet(event.target);
  }, true);
  frames().forEach(greet);

  if (!window.customElements || customElements.get("plimsoll-result")) return;
  customElements.define("plimsoll-result", class extends HTMLElement {
    static get observedAttributes() {
      return ["src", "height", "title", "theme"];
    }
    connectedCallback() {
      this.update();
    }
    attributeChangedCallback(name) {
      if (name !== "theme") this.update();
      else if (this.plimsoll) post(this.plimsoll, { type: "plimsoll:theme", theme: this.getAttribute("theme") || "auto" });
    }
    update() {
      var url, frame = this.plimsoll;
      try {
        url = new URL(this.getAttribute("src") || "", document.baseURI);
      } catch (unreadable) {
        return;
      }
      if (!this.isConnected || !this.hasAttribute("src") || !/^(https?|file):$/.test(url.protocol)) return;
      if (!frame) {
        frame = this.plimsoll = document.createElement("iframe");
        frame.allow = "clipboard-write; web-share";
        frame.referrerPolicy = "no-referrer";
        frame.loading = "lazy";
        frame.width = "100%";
        frame.style.border = 0;
      }
      frame.title = this.getAttribute("title") || "Plimsoll";
      frame.height = this.getAttribute("height") || 520;
      if (frame.src !== url.href) frame.src = url.href;
      // Its own content, the link to the page, stays behind the frame.
      if (frame.parentNode !== this) this.insertBefore(frame, this.firstChild);
    }
  });
})();
