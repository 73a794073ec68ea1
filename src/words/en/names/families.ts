/** What the families of charms are called. */
export const families = {
  mossbrook: 'Mossbrook Pals',
  nightgrain: 'Nightgrain Menagerie',
  steamer_street: 'Steamer Street',
  orbit_kiosk: 'Orbit Kiosk',
  twelve_porch: 'Twelve Porch',
  kite_academy: 'Paper Kite Academy',
  tidepool_radio: 'Tidepool Radio',
  gale_court: 'Gale Court Museum',
  riverstone: 'Riverstone Museum',
  saltwind: 'Saltwind Atlas',
  plainform: 'Plainform',
  ferry_lights: 'Lantern Ferry',
}
