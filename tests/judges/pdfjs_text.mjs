// Print the text that pdf.js reads from a PDF: node pdfjs_text.mjs FILE
import { readFile } from "node:fs/promises";

// pdf.js warns on standard output, where only text belongs; under Node 18 as soon as it is loaded.
console.log = console.warn = console.error;
const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");

const data = new Uint8Array(await readFile(process.argv[2]));
const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS, isEvalSupported: false });
const pdf = await task.promise;
for (let number = 1; number <= pdf.numPages; number++) {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  process.stdout.write(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\f");
}
await task.destroy();
