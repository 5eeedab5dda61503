import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Downloadknop } from '../../onderdelen/Downloadknop';

export const Afdrukken = () => (
  <Button variant="outline" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
    Afdrukken
  </Button>
);
export const Beursacties = ({ jaar }: { jaar: number }) => (
  <>
    <Downloadknop pad={`/api/spuk/beurzen/${jaar}.xlsx`}>Excel met formules</Downloadknop>
    <Afdrukken />
  </>
);
