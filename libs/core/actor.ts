export type Rol =
  | 'AANBIEDER'
  | 'CONTRACTMANAGER'
  | 'REGIO_COORDINATOR'
  | 'KLANTMANAGER'
  | 'REGISSEUR'
  | 'GEMEENTE_FINANCIEN'
  | 'BEHEERDER';
export type OrganisatieSoort = 'AANBIEDER' | 'REGIO' | 'GEMEENTE' | 'PORTAAL';

/** Who acts: one person (or API key) in one role for one organisation. `organisatieId` is 0 for the portal itself. */
export interface Actor {
  gebruikerId: number | null;
  apiSleutelId?: number;
  naam: string;
  rol: Rol | 'WERKER';
  organisatieSoort: OrganisatieSoort;
  organisatieId: number;
  toewijzingId: number | null;
  /** Rights this session may use; an API key can hold fewer than its role. */
  rechten: readonly string[];
}

/** The portal's own jobs and imports. */
export const werker: Actor = {
  gebruikerId: null,
  naam: 'portaal',
  rol: 'WERKER',
  organisatieSoort: 'PORTAAL',
  organisatieId: 0,
  toewijzingId: null,
  rechten: [],
};
