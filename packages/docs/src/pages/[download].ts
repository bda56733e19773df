import { getCollection } from "astro:content";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filledMarkdown } from "../markdown/filled-markdown.ts";
import { repositoryReader } from "../markdown/repository-reader.ts";
import { llmsText } from "../site/llms-text.ts";
import { loadReference, SPEC } from "../site/load-reference.ts";
import { REPOSITORY } from "../site/repository.ts";

/** Files for programs, by their names. */
const DOWNLOADS: Readonly<Record<string, () => string | Promise<string>>> = {
  "openapi.yaml": () => readFileSync(SPEC, "utf8"),
  "openapi.json": () => readFileSync(join(dirname(SPEC), "generated/openapi.json"), "utf8"),
  "llms.txt": async () => llmsText(await pages(), loadReference(), address),
  "llms-full.txt": async () =>
    [
      ...(await pages()).map(({ title, body }) => `# ${title}\n\n${body.trim()}\n`),
      `# The contract\n\n\`\`\`yaml\n${readFileSync(SPEC, "utf8")}\`\`\`\n`,
    ].join("\n"),
};

export function getStaticPaths() {
  return Object.keys(DOWNLOADS).map((download) => ({ params: { download } }));
}

export async function GET({ params }: { readonly params: { readonly download: string } }): Promise<Response> {
  return new Response(await DOWNLOADS[params.download]?.());
}

/** Of an entry of the collection. Astro generates its whole type while it builds, which is too late for a checker. */
interface Entry {
  readonly id: string;
  readonly body?: string;
  readonly data: {
    readonly title: string;
    readonly description?: string;
    readonly sidebar: { readonly order?: number };
  };
}

async function pages() {
  const entries = ((await getCollection("docs")) as Entry[]).toSorted(
    (a, b) => (a.data.sidebar.order ?? Infinity) - (b.data.sidebar.order ?? Infinity) || (a.id < b.id ? -1 : 1),
  );
  return entries.map(({ id, data, body = "" }) => ({
    id,
    title: data.title,
    description: data.description,
    body: filledMarkdown(body, repositoryReader(REPOSITORY)),
  }));
}

function address(path: string): string {
  return new URL(import.meta.env.BASE_URL + path, import.meta.env.SITE).href;
}
