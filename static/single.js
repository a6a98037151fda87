// Starts the calculator in one file: unpacks the module that stands in the page, and runs it. It stands behind the
// glue of wasm-bindgen in one module script, so it calls __wbg_init, which the glue exports as its default. A failure
// reaches the watchdog as a rejected promise.
document.documentElement.dataset.loader = "";
new Promise(function (resolve) {
  const text = atob(document.getElementById("program").textContent);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  resolve(new Response(unpacked).arrayBuffer());
}).catch(function (error) {
  throw new Error("damaged: " + error);
}).then(function (module) {
  return __wbg_init({ module_or_path: module });
});
