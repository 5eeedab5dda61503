import { registerEnumType } from '@nestjs/graphql';

type Uitleg<T extends object> = Record<keyof T, string>;
const enumMet = <T extends object>(e: T, name: string, description: string, uitleg: Uitleg<T>): void =>
  registerEnumType(e, {
    ...{ name, description },
    valuesMap: Object.fromEntries(Object.entries(uitleg).map(([k, v]) => [k, { description: v as string }])) as never,
  });

export enum Overlegritme {
  EENMALIG = 'EENMALIG',
  WEKELIJKS = 'WEKELIJKS',
  TWEEWEKELIJKS = 'TWEEWEKELIJKS',
  MAANDELIJKS = 'MAANDELIJKS',
  TWEEMAANDELIJKS = 'TWEEMAANDELIJKS',
  KWARTAAL = 'KWARTAAL',
}
enumMet(Overlegritme, 'Overlegritme', 'Hoe vaak een overleg wordt gehouden.', {
  ...{ EENMALIG: 'Eén keer.', WEKELIJKS: 'Elke week.', TWEEWEKELIJKS: 'Elke twee weken.' },
  ...{ MAANDELIJKS: 'Elke maand.', TWEEMAANDELIJKS: 'Elke twee maanden.', KWARTAAL: 'Elk kwartaal.' },
});

export enum OverlegStand {
  CONCEPT = 'CONCEPT',
  VERSTUURD = 'VERSTUURD',
  BEZIG = 'BEZIG',
  VERSLAG_CONCEPT = 'VERSLAG_CONCEPT',
  VASTGESTELD = 'VASTGESTELD',
  AFGEZEGD = 'AFGEZEGD',
}
enumMet(OverlegStand, 'Overlegstand', 'Hoe ver een overleg is.', {
  CONCEPT: 'Wordt voorbereid; alleen de regio ziet het.',
  VERSTUURD: 'De uitnodiging is verstuurd; de cijfers op de agenda zijn bevroren.',
  BEZIG: 'Het overleg is begonnen.',
  VERSLAG_CONCEPT: 'Het overleg is geweest; het verslag is nog niet vastgesteld.',
  VASTGESTELD: 'Beide kanten hebben het verslag vastgesteld; het verandert niet meer.',
  AFGEZEGD: 'Gaat niet door.',
});

export enum AgendapuntSoort {
  VAST = 'VAST',
  SIGNAAL = 'SIGNAAL',
  ACTIES = 'ACTIES',
  EIGEN = 'EIGEN',
}
enumMet(AgendapuntSoort, 'AgendapuntSoort', 'Waar een agendapunt vandaan komt.', {
  VAST: 'Staat op elke agenda van de reeks.',
  SIGNAAL: 'Gemaakt uit een signaal, met cijfers.',
  ACTIES: 'De acties uit eerdere overleggen die nog open staan.',
  EIGEN: 'Door iemand toegevoegd.',
});

export enum AgendapuntZicht {
  IEDEREEN = 'IEDEREEN',
  OPDRACHTGEVERS = 'OPDRACHTGEVERS',
  REGIO = 'REGIO',
}
enumMet(AgendapuntZicht, 'AgendapuntZicht', 'Wie een agendapunt mag zien.', {
  IEDEREEN: 'Alle deelnemers; gaat het over een contract, dan alleen de aanbieder van dat contract.',
  OPDRACHTGEVERS: 'De regio en de gemeenten, geen aanbieders.',
  REGIO: 'Alleen de regio.',
});

export enum ActieStand {
  OPEN = 'OPEN',
  GEDAAN = 'GEDAAN',
  VERVALLEN = 'VERVALLEN',
}
enumMet(ActieStand, 'Actiestand', 'Hoe ver een actie is.', {
  OPEN: 'Moet nog gebeuren.',
  GEDAAN: 'Is gedaan.',
  VERVALLEN: 'Hoeft niet meer, met een reden.',
});

export enum VerslagStand {
  AANGEBODEN = 'AANGEBODEN',
  WIJZIGING_GEVRAAGD = 'WIJZIGING_GEVRAAGD',
  TERUGGENOMEN = 'TERUGGENOMEN',
  VASTGESTELD = 'VASTGESTELD',
}
enumMet(VerslagStand, 'Verslagstand', 'Hoe ver een versie van het verslag is.', {
  AANGEBODEN: 'Wacht op het akkoord van de regio en de aanbieder.',
  WIJZIGING_GEVRAAGD: 'Een van beide kanten vroeg om een wijziging.',
  TERUGGENOMEN: 'De regio nam de versie terug om iets te veranderen.',
  VASTGESTELD: 'Beide kanten gaven akkoord.',
});

export enum AkkoordBesluit {
  OPEN = 'OPEN',
  AKKOORD = 'AKKOORD',
  WIJZIGING = 'WIJZIGING',
}
enumMet(AkkoordBesluit, 'AkkoordBesluit', 'Wat een kant van het verslag vindt.', {
  OPEN: 'Heeft nog niet geantwoord.',
  AKKOORD: 'Geeft akkoord.',
  WIJZIGING: 'Vraagt om een wijziging.',
});
