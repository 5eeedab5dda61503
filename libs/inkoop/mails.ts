import { planMail, type Mailmaker, type Tx } from '#platform';

export const KENNISGEVING_MAIL = 'AANBESTEDING_KENNISGEVING';
export const UITNODIGING_MAIL = 'AANBESTEDING_UITNODIGING';

/**
 * What procurement mails. Of a bid, or of who was asked into a combination, nothing is mailed: the log of what was sent
 * would tell of it before the safe is open.
 */
export const inkoopMails: Readonly<Record<string, Mailmaker>> = {
  [KENNISGEVING_MAIL]: (_gegevens, id) => ({
    onderwerp: 'Er is een kennisgeving van een gunning voor u',
    alineas: [
      'De regio stuurde u de kennisgeving van een voorlopige gunning. In het portaal leest u wie er wint, om welke redenen, en wat u kunt doen als u het er niet mee eens bent.',
    ],
    knop: 'Naar de kennisgeving',
    pagina: `/aanbestedingen/${id}`,
  }),
  [UITNODIGING_MAIL]: (_gegevens, id) => ({
    onderwerp: 'U bent uitgenodigd voor een aanbesteding',
    alineas: [
      'Een regio nodigt u uit om in te schrijven. In het portaal leest u wat er wordt gevraagd en voor wanneer.',
    ],
    knop: 'Naar de aanbesteding',
    pagina: `/aanbestedingen/${id}`,
  }),
};

/** Mails everybody who may hand in a bid for this supplier. */
export const mailAanbieder = (tx: Tx, soort: string, aanbesteding: string, aanbiederId: number): Promise<number> =>
  planMail(tx, {
    ...{ soort, onderwerp: aanbesteding, organisatieSoort: 'AANBIEDER', organisatieId: aanbiederId },
    rollen: ['AANBIEDER'],
  });
