import { decodedViews } from "./decoded-views.ts";
import { encodedForms } from "./encoded-forms.ts";

const SHORTEST_SECRET = 6;
/** Shorter ones stand in UUIDs and times by chance. */
const SHORTEST_HEXADECIMAL_SECRET = 8;

/** Secrets whose values are known, to be found wherever they are repeated. Upper and lower case are the same to it. */
export class KnownSecrets {
  readonly #secrets: readonly string[];
  /** Every spelling of every secret, in lower case. */
  readonly forms: readonly string[];
  readonly #answers = new Map<string, boolean>();

  constructor(secrets: Iterable<string>) {
    const usable = [...new Set(secrets)].filter(isTraceable);
    this.#secrets = usable.map((secret) => secret.toLowerCase());
    this.forms = [...new Set(usable.flatMap(encodedForms))];
  }

  /** Whether a text holds one of them, plain or encoded. */
  standIn(text: string): boolean {
    if (this.#secrets.length === 0 || text.length < SHORTEST_SECRET) return false;
    const known = this.#answers.get(text);
    if (known !== undefined) return known;
    const views = [...decodedViews(text)].map((view) => view.toLowerCase());
    const answer =
      views.some((view) => this.#secrets.some((secret) => view.includes(secret))) || this.spelledIn(views[0] ?? "");
    this.#answers.set(text, answer);
    return answer;
  }

  /** Whether a text in lower case holds one of the spellings. The other way round than {@link standIn}, as a check on it. */
  spelledIn(lowerCaseText: string): boolean {
    return this.forms.some((form) => lowerCaseText.includes(form));
  }
}

/** Whether a secret is long enough to be told from other text. */
export function isTraceable(secret: string): boolean {
  return secret.length >= (/^[\da-f]*$/i.test(secret) ? SHORTEST_HEXADECIMAL_SECRET : SHORTEST_SECRET);
}
