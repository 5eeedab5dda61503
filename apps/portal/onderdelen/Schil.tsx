import { Button } from '@mantine/core';
import { IconLogout, IconMenu2, IconPrinter } from '@tabler/icons-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import SessieSluiten from '../../../schema/operations/SessieSluiten.graphql?raw';
import { vraag } from '../api/graphql';
import type { Ik } from '../api/types';
import { ikVraag } from '../api/vragen';
import { menuVan, rolNaam } from './navigatie';
import { Rolkeuze } from './Rolkeuze';
import { Verbinding } from './Verbinding';

/** Everything around a page for someone who is logged in. */
export function Schil() {
  const { data: ik } = useSuspenseQuery(ikVraag);
  if (!ik) return null;
  return (
    <>
      <a
        className="spring"
        href="#inhoud"
        onClick={(e) => (e.preventDefault(), document.getElementById('inhoud')?.focus())}
      >
        Direct naar de inhoud
      </a>
      {ik.demo && (
        <div className="demolint" role="note">
          Demo: alle namen en bedragen zijn verzonnen
        </div>
      )}
      <Kop ik={ik} />
      <div className="romp">
        <Menu ik={ik} />
        <main id="inhoud" tabIndex={-1}>
          <Verbinding />
          <Outlet />
        </main>
      </div>
      <footer className="voet niet-afdrukken">
        <p>Regioportaal Inburgering. U ziet alleen gegevens van {ik.toewijzing.organisatie.naam}.</p>
        <button type="button" className="tekstknop" onClick={() => window.print()}>
          <IconPrinter size={18} aria-hidden /> Pagina afdrukken
        </button>
      </footer>
    </>
  );
}

function Kop({ ik }: { ik: Ik }) {
  const { organisatie, rol } = ik.toewijzing;
  return (
    <header className="kop">
      <Link to="/" className="kop-naam">
        Regioportaal Inburgering
      </Link>
      <div className="kop-wie">
        <p>
          <strong>{organisatie.naam}</strong>
          <span>
            {rolNaam[rol]} · {ik.naam}
          </span>
        </p>
        {ik.toewijzingen.length > 1 && <Rolkeuze ik={ik} />}
        <Uitloggen />
      </div>
    </header>
  );
}

function Uitloggen() {
  const client = useQueryClient();
  const ga = useNavigate();
  const uit = useMutation({
    mutationFn: () => vraag(SessieSluiten),
    onSettled: async () => {
      client.clear();
      await ga({ to: '/inloggen', search: {} });
    },
  });
  return (
    <Button
      variant="white"
      size="sm"
      className="niet-afdrukken"
      leftSection={<IconLogout size={18} aria-hidden />}
      loading={uit.isPending}
      onClick={() => uit.mutate()}
    >
      Uitloggen
    </Button>
  );
}

function Menu({ ik }: { ik: Ik }) {
  const [open, setOpen] = useState(false);
  return (
    <nav className="menu" aria-label="Hoofdmenu">
      <button
        type="button"
        className="menuknop"
        aria-expanded={open}
        aria-controls="menulijst"
        onClick={() => setOpen(!open)}
      >
        <IconMenu2 size={22} aria-hidden /> Menu
      </button>
      <ul id="menulijst" data-open={open}>
        {menuVan(ik).map(({ to, naam }) => (
          <li key={to}>
            <Link
              to={to}
              search={{}}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
              onClick={() => setOpen(false)}
            >
              {naam}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
