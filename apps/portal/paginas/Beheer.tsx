export const Beheer = () => null;
