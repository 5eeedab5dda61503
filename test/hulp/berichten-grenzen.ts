const ORGANISATIES = ['aanbieder', 'regio', 'gemeente'];

/** A webhook with its secret and a delivery with a try, of every organisation. */
export const OMTRENT_BERICHTEN = `
${ORGANISATIES.map((o) => `insert into webhook (${o}_id, naam, url, soorten) select id, '${o} ' || id, 'https://x', '{proef}' from ${o};`).join('\n')}
insert into webhook_geheim select id, '\\x00' from webhook;
insert into bezorging (kanaal, soort, webhook_id, aanbieder_id, regio_id, gemeente_id, aan, onderwerp)
  select 'WEBHOOK', 'proef', id, aanbieder_id, regio_id, gemeente_id, naam, 'x' from webhook;
insert into bezorgpoging (bezorging_id, nr, duur_ms, gelukt, antwoord) select id, 99, 1, true, 'x' from bezorging where kanaal = 'WEBHOOK';
`;
export const BERICHTEN_ZICHT: Record<string, string> = {
  webhook: 'naam',
  webhook_geheim: 'webhook_id::text',
  bezorging: `aan`,
  bezorgpoging: '(select aan from bezorging b where b.id = bezorging_id)',
};
/** Everybody its own; a secret nobody. */
export const zichtBerichten = (...van: string[]): Record<string, string[]> => ({
  ...{ webhook: van, bezorging: van, bezorgpoging: van },
});
