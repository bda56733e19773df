import type { Exchange, Json } from "../../recording.ts";
import { Detector } from "./detector.ts";
import { harvestSecrets } from "./harvest-secrets.ts";
import { leftIn } from "./left-in.ts";
import { textsIn } from "./texts-in.ts";

const UUID = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;
/** Domains that RFC 2606 reserves: an address there is nobody's. */
const RESERVED_DOMAIN = /@(?:[\w-]+\.)*(?:example\.(?:com|net|org)|example|invalid|test)(?![\w-]|\.\w)/gi;

/** The same texts come again and again, above all where many variants of one exchange are looked at. */
const MOST_REMEMBERED = 20_000;

/** A place of an exchange that holds what a recording must not. The value itself is never told. */
export interface Leak {
  /** JSON pointer into the exchange. What stands in or under a leaking key is told by the object with that key. */
  pointer: string;
  /** The rule of the recorder that finds it, such as `jwt`. */
  rule: string;
}

/**
 * What the request and the answer of an exchange hold, plain or encoded, that the recorder would not keep: whatever looks
 * like a secret or like personal data, and what the exchange itself shows to be a secret. UUIDs and addresses of reserved
 * domains are none: a recording written by hand is full of them. A secret that reads like a word is not found.
 */
export function findLeaks(exchange: Exchange): Leak[] {
  const { request, response } = exchange;
  const secrets = harvestSecrets(exchange);
  const ruleFor = secrets.length === 0 ? withoutSecrets : judge(new Detector({}, secrets));
  const leaks = new Map<string, Leak>();
  for (const { text, pointer } of textsIn({ request, response } as unknown as Json)) {
    const rule = ruleFor(text);
    if (rule === undefined) continue;
    const leak = { pointer: upToLeak(pointer, ruleFor), rule };
    leaks.set(JSON.stringify(leak), leak);
  }
  return [...leaks.values()];
}

type Judge = (text: string) => string | undefined;

const withoutSecrets = judge(new Detector());

/** Judges texts, each different one once. */
function judge(detector: Detector): Judge {
  const judged = new Map<string, string | undefined>();
  return (text) => {
    if (judged.has(text)) return judged.get(text);
    if (judged.size >= MOST_REMEMBERED) judged.clear();
    const rule = judgeAnew(text, detector);
    judged.set(text, rule);
    return rule;
  };
}

function judgeAnew(text: string, detector: Detector): string | undefined {
  const rule = leftIn(text, detector);
  if (rule !== "email" && rule !== "entropy") return rule;
  // Once more without what is harmless. Not at first: without its host, a URL with a password looks harmless as well.
  return leftIn(text.replaceAll(UUID, " ").replaceAll(RESERVED_DOMAIN, " "), detector);
}

/** A pointer consists of keys, and one of them may be the leak. */
function upToLeak(pointer: string, ruleFor: Judge): string {
  const keys = pointer.split("/");
  const leaking = keys.findIndex((key) => ruleFor(key.replaceAll("~1", "/").replaceAll("~0", "~")));
  return leaking < 0 ? pointer : keys.slice(0, leaking).join("/");
}
