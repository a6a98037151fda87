// Starts the calculator in one file: unpacks the program that stands in the page, and runs it. What fails
// reaches the watchdog as a refused promise.
(function () {
  "use strict";
  new Promise(function (done) {
    var text = atob(document.getElementById("program").textContent), bytes = new Uint8Array(text.length);
    for (var at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    var unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    done(new Response(unpacked).arrayBuffer());
  }).catch(function (error) {
    throw new Error("damaged: " + error);
  }).then(function (module) {
    return wasm_bindgen({ module_or_path: module });
  });
})();
