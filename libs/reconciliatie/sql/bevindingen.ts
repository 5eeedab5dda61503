import { oordelen } from '../domain/rec-regels.js';

const CODES = oordelen.map((r) => `'${r.code}'`).join(', ');

/** What stands there now, within what was judged: whole reports, single lines elsewhere, budgets of touched gemeenten. */
export const WAS = `
INSERT INTO rec_was
SELECT b.id, b.rapportage_id, b.code, b.sleutel FROM rec_rapport r JOIN bevinding b ON b.rapportage_id = r.rapportage_id
WHERE r.hoofd
UNION
SELECT b.id, b.rapportage_id, b.code, b.sleutel
FROM rec_regel w JOIN rec_rapport r ON r.nr = w.nr
JOIN bevinding b ON b.rapportage_id = r.rapportage_id AND b.code = ANY (ARRAY[${CODES}])
  AND b.sleutel = upper(w.trajectnummer || '|' || w.product)
WHERE w.extra
UNION
SELECT b.id, b.rapportage_id, b.code, b.sleutel
FROM rec_budget g JOIN bevinding b ON b.rapportage_id = g.rapportage_id AND b.code = 'REC-401' AND b.sleutel = g.code`;

const KOLOMMEN = `rapportage_id, inlevering_id, code, sleutel, rij, trajectnummer, product, veld, gemeten, grens,
  gemeente_id, regio_id, aanbieder_id, zicht_aanbieder_id`;

export const NIEUW = `
INSERT INTO bevinding (${KOLOMMEN})
SELECT ${KOLOMMEN} FROM rec_vondst n
WHERE NOT EXISTS (SELECT FROM rec_was o WHERE o.rapportage_id = n.rapportage_id AND o.code = n.code AND o.sleutel = n.sleutel)
ORDER BY n.rapportage_id, n.rij NULLS FIRST, n.code`;

const getal = (kolom: string): string => `coalesce(replace(round(${kolom} / 100.0, 2)::text, '.', ','), 'leeg')`;
const STAP = `INSERT INTO bevinding_stap (bevinding_id, van, naar, tekst, rol, door, verborgen)`;

/** Still there: its conversation stays, unless the numbers that it was about have changed. */
export const GEBLEVEN = `
WITH anders AS (
  UPDATE bevinding b SET inlevering_id = n.inlevering_id, rij = n.rij, trajectnummer = n.trajectnummer,
    product = n.product, veld = n.veld, gemeten = n.gemeten, grens = n.grens, gemeente_id = n.gemeente_id,
    zicht_aanbieder_id = n.zicht_aanbieder_id, opgelost_op = NULL,
    status = CASE WHEN b.status = 'OPGELOST' OR (b.gemeten, b.grens) IS DISTINCT FROM (n.gemeten, n.grens) THEN 'OPEN'
                  ELSE b.status END
  FROM rec_was o JOIN rec_vondst n ON n.rapportage_id = o.rapportage_id AND n.code = o.code AND n.sleutel = o.sleutel
  WHERE b.id = o.id AND (b.status = 'OPGELOST' OR
    (b.inlevering_id, b.rij, b.trajectnummer, b.product, b.veld, b.gemeten, b.grens, b.gemeente_id, b.zicht_aanbieder_id)
    IS DISTINCT FROM
    (n.inlevering_id, n.rij, n.trajectnummer, n.product, n.veld, n.gemeten, n.grens, n.gemeente_id, n.zicht_aanbieder_id))
  RETURNING b.id, old.status AS van, new.status AS naar, old.gemeten AS was, old.grens AS was_grens, new.gemeten, new.grens,
    old.zicht_aanbieder_id IS NULL AS verborgen)
${STAP}
SELECT id, van, naar, CASE
    WHEN van = 'OPGELOST' THEN 'De bevinding is er weer.'
    ELSE 'De gegevens zijn veranderd: gemeten was ' || ${getal('was')} || ' en is nu ' || ${getal('gemeten')}
      || '; de grens was ' || ${getal('was_grens')} || ' en is nu ' || ${getal('grens')} || '.' END,
  'WERKER', 'Portaal', verborgen
FROM anders WHERE van <> naar`;

/** No longer there. */
export const OPGELOST = `
WITH weg AS (
  UPDATE bevinding b SET status = 'OPGELOST', opgelost_op = now() FROM rec_was o
  WHERE b.id = o.id AND b.status <> 'OPGELOST' AND NOT EXISTS (
    SELECT FROM rec_vondst n WHERE n.rapportage_id = o.rapportage_id AND n.code = o.code AND n.sleutel = o.sleutel)
  RETURNING b.id, old.status AS van, b.zicht_aanbieder_id IS NULL AS verborgen)
${STAP} SELECT id, van, 'OPGELOST', $1, 'WERKER', 'Portaal', verborgen FROM weg`;
