import type { Mailmaker } from '#platform';

/** Every mail that the portal sends. Names, numbers and figures stay in the portal: a mail holds a subject and a link. */
export const mails: Readonly<Record<string, Mailmaker>> = {};
