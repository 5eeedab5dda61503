import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { Geweigerd, vraag, zonderFouten } from '../../api/graphql';
import type { Fout } from '../../api/types';
import { useFocusBij } from '../../onderdelen/focus';
import { Foutenoverzicht, type Veldfout } from '../../onderdelen/Foutenoverzicht';
import { Melding } from '../../onderdelen/Melding';
import type { Waarden } from './invoer';

const veldfouten = (e: unknown): Veldfout[] =>
  e instanceof Geweigerd ? e.fouten : [{ melding: 'Er is niets opgeslagen.', oplossing: 'Probeer het opnieuw.' }];

export type Wijziging = ReturnType<typeof useWijziging>;
/** A change that the server judges: its refusals come back in words, and what is shown is asked again when it went well. */
export function useWijziging(operatie: string, ververs: string[], klaar: string, daarna?: (antwoord: unknown) => void) {
  const client = useQueryClient();
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const [gedaan, setGedaan] = useState('');
  const [keer, setKeer] = useState(0);
  // Also after a refusal: somebody else may have changed it meanwhile.
  const vernieuw = () => Promise.all(ververs.map((k) => client.invalidateQueries({ queryKey: [k] })));
  const m = useMutation({
    mutationFn: async (variabelen: object) => {
      const d = await vraag<Record<string, Fout[] | { fouten: Fout[] }>>(operatie, variabelen);
      for (const u of Object.values(d)) zonderFouten(Array.isArray(u) ? { fouten: u } : u);
      return Object.values(d)[0];
    },
    onMutate: () => (setFouten([]), setGedaan('')),
    onSuccess: async (antwoord) => {
      await vernieuw();
      setGedaan(klaar);
      setKeer((n) => n + 1);
      daarna?.(antwoord);
    },
    onError: (e) => (setFouten(veldfouten(e)), void vernieuw()),
  });
  return { doe: m.mutate, bezig: m.isPending, fouten, gedaan, keer };
}
export function Uitslag({ fouten, gedaan }: { fouten: Veldfout[]; gedaan: string }) {
  // The button that was pressed is often gone by now.
  const klaar = useFocusBij<HTMLDivElement>(gedaan);
  return (
    <>
      <Foutenoverzicht fouten={fouten} />
      {gedaan && (
        <div ref={klaar} tabIndex={-1}>
          <Melding toon="goed" live titel={gedaan} />
        </div>
      )}
    </>
  );
}

/** What is said at the field itself: there is no other place to look when the summary is out of sight. */
type Plekfout = Veldfout & { bijVeld: string };
const Plek = createContext<{ sleutel: string; fouten: Plekfout[] }>({ sleutel: '', fouten: [] });
/** The id of a field in its form, and what is wrong with it. */
export function useVeld(naam: string): { id: string; fout: string | undefined } {
  const { sleutel, fouten } = useContext(Plek);
  const id = `${sleutel}-${naam}`;
  return { id, fout: fouten.find((f) => f.veld === id)?.bijVeld };
}

interface Eigenschappen {
  /** Name of the form; it also makes the ids of the fields unique on the page. */
  naam: string;
  knop: string;
  w: Wijziging;
  verstuur: (velden: Waarden) => void;
  children: ReactNode;
  /** Fields below each other in groups, instead of in one grid. */
  lang?: boolean;
}
/** A form whose fields are read by their names. What can be seen to be wrong is said before anything is sent. */
export function Formulier({ naam, knop, w, verstuur, children, lang }: Eigenschappen) {
  const [mis, setMis] = useState<Plekfout[]>([]);
  const sleutel = naam.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  // The same list as long as nothing changes: a new one would take the focus again.
  const fouten = useMemo(
    () => (mis.length ? mis : w.fouten.map((f) => ({ ...f, veld: opVeld(sleutel, f.veld), bijVeld: f.melding }))),
    [mis, w.fouten, sleutel],
  );
  const stuur = (form: HTMLFormElement) => {
    const gevonden = keur(form);
    setMis(gevonden);
    if (gevonden.length === 0)
      verstuur(Object.fromEntries([...new FormData(form)].map(([k, v]) => [k, String(v).trim()])));
  };
  return (
    <Plek value={{ sleutel, fouten }}>
      <div className="niet-afdrukken">
        <Uitslag fouten={fouten} gedaan={w.gedaan} />
        <form
          key={w.keer}
          noValidate
          className={lang ? undefined : 'kaartformulier'}
          aria-label={naam}
          onSubmit={(e) => (e.preventDefault(), stuur(e.currentTarget))}
        >
          {children}
          <Button type="submit" loading={w.bezig}>
            {knop}
          </Button>
        </form>
      </div>
    </Plek>
  );
}

type Invoer = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
/** What the browser finds wrong, in Dutch and beside each other instead of one balloon at a time. */
function keur(form: HTMLFormElement): Plekfout[] {
  const velden = [...form.elements].filter((e): e is Invoer => 'validity' in e && (e as Invoer).willValidate);
  return velden
    .filter((v) => !v.validity.valid)
    .map((v) => {
      const label = v.labels?.[0]?.textContent?.replace(/ (\*|\(niet verplicht\))$/, '') ?? v.name;
      const leeg = `Vul in: ${label}${label.endsWith('?') ? '' : '.'}`;
      if (v.validity.valueMissing) return { veld: v.id, melding: leeg, bijVeld: leeg };
      const [melding, oplossing] = [`"${label}" klopt niet.`, v.title || 'Verbeter dit veld.'];
      return { veld: v.id, melding, oplossing, bijVeld: `${melding} ${oplossing}` };
    });
}

/** 'pakket.delen.1.product' of the server -> the second product in this form, or the nearest that there is. */
function opVeld(sleutel: string, veld: string | null | undefined): string | null {
  const delen = (veld ?? '').split('.');
  const nr = delen.findLastIndex((d) => /^\d+$/.test(d));
  if (nr > 0) {
    const begin = CSS.escape(`${sleutel}-${delen[nr - 1]}.`);
    const rij = document.querySelectorAll(`[id^=${begin}][id$=${CSS.escape(`.${delen.at(-1)}`)}]`)[Number(delen[nr])];
    if (rij) return rij.id;
  }
  const gevonden = delen.reverse().find((d) => document.getElementById(`${sleutel}-${d}`));
  return gevonden ? `${sleutel}-${gevonden}` : null;
}
