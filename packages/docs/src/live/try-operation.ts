import { type AskedRequest, type RecordedRecord, recordedFetch } from "./recorded-fetch.ts";

/** The form of `components/try-operation.astro`. The client and the records are loaded when it is first sent. */
class TryOperation extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.run(new FormData(form));
    });
  }

  async run(data: FormData): Promise<void> {
    const output = this.querySelector("pre");
    if (output === null) return;
    output.hidden = false;
    output.textContent = "Asking…";
    const asked: AskedRequest[] = [];
    try {
      const lines = await ask(this.dataset["records"] ?? "", data.get("filter"), asked);
      output.textContent = [...asked.map(requestText), "", ...lines].join("\n");
    } catch (error) {
      output.textContent = [...asked.map(requestText), "", String(error)].join("\n");
    }
  }
}

async function ask(address: string, filter: FormDataEntryValue | null, asked: AskedRequest[]): Promise<string[]> {
  const [{ createClient }, recorded] = await Promise.all([import("@cargo-records/client"), fetch(address)]);
  const { records } = (await recorded.json()) as { records: RecordedRecord[] };
  const cargo = createClient({
    token: "of-no-use", // nothing is sent
    dangerouslyAllowBrowser: true,
    fetch: recordedFetch(records, (request) => asked.push(request)),
  });
  const listing =
    filter === null
      ? cargo.orchestration.records.list()
      : cargo.orchestration.records.search(JSON.parse(String(filter)) as object);
  const lines: string[] = [];
  for await (const { status, title, errorMessage } of listing) {
    lines.push(`${status}: ${title}${errorMessage === null ? "" : `: ${errorMessage}`}`);
  }
  return [`Records: ${lines.length}`, ...lines];
}

function requestText({ method, url, body }: AskedRequest): string {
  return `${method} ${url}${body === "" ? "" : `\n${body}`}`;
}

customElements.define("try-operation", TryOperation);
