/** What secrets and personal data look like, by the name of the rule. */
export const PATTERNS: Readonly<Record<string, RegExp>> = {
  "private-key": /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/,
  jwt: /\beyJ[\w-]{6,}\.[\w-]{6,}\./,
  "bearer-token": /\b(?:bearer|basic|digest|token)[ :=]+[\w.~+/-]{8,}/i,
  "api-key": new RegExp(
    [
      "\\b(?:AKIA|ASIA|AGPA|AIDA|AROA|ANPA)[A-Z0-9]{12,}", // Amazon
      "\\bAIza[\\w-]{30,}|\\bya29\\.[\\w-]{10,}", // Google
      "\\b[prs]k_(?:live|test)_\\w{8,}|\\bwhsec_\\w{8,}", // Stripe
      "\\bgh[oprsu]_\\w{16,}|\\bgithub_pat_\\w{16,}|\\bglpat-[\\w-]{10,}", // GitHub, GitLab
      "\\bxox[abeoprs]-[\\w-]{8,}|hooks\\.slack\\.com/services/", // Slack
      "\\bsk-[\\w-]{16,}|\\bnpm_\\w{20,}|\\bSG\\.[\\w-]{10,}|\\bpat-[a-z]{2}\\d-[\\w-]{10,}", // OpenAI, npm, SendGrid, HubSpot
    ].join("|"),
  ),
  "url-credentials": /:\/\/[^\s/?#@]+@/,
  email: /[\p{L}\p{N}_.+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u,
  phone: /(?<!\w)(?:\+|00)[1-9](?:[ ().-]{0,2}\d){7,14}(?!\w)|(?<!\w)\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\w)/,
  "ip-address":
    /(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.])|(?<![\w:])(?:[\da-f]{1,4}:){3,7}[\da-f]{1,4}(?![\w:])|(?<![\w:])(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}(?![\w:])/i,
  iban: /\b[A-Z]{2}\d{2}[A-Z]{0,4}\d{10,26}\b/,
};

const CARD = /(?<![\w.])\d(?:[ -]?\d){12,18}(?![\w.])/g;

/** Whether a text holds a payment card's number, which ends in a check digit. */
export function holdsCardNumber(text: string): boolean {
  return (text.match(CARD) ?? []).some((number) => {
    const digits = [...number.replaceAll(/\D/g, "")].reverse().map(Number);
    const doubled = digits.map((digit, place) => (place % 2 === 1 ? digit * 2 - (digit > 4 ? 9 : 0) : digit));
    return doubled.reduce((sum, digit) => sum + digit, 0) % 10 === 0;
  });
}
