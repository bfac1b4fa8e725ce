/** A state or union territory by its GST code. Source: GSTN state code list (GSTR-1 offline tool). */
export const stateNames = {
  '01': 'Jammu and Kashmir',
  '02': 'Himachal Pradesh',
  '03': 'Punjab',
  '04': 'Chandigarh',
  '05': 'Uttarakhand',
  '06': 'Haryana',
  '07': 'Delhi',
  '08': 'Rajasthan',
  '09': 'Uttar Pradesh',
  '10': 'Bihar',
  '11': 'Sikkim',
  '12': 'Arunachal Pradesh',
  '13': 'Nagaland',
  '14': 'Manipur',
  '15': 'Mizoram',
  '16': 'Tripura',
  '17': 'Meghalaya',
  '18': 'Assam',
  '19': 'West Bengal',
  '20': 'Jharkhand',
  '21': 'Odisha',
  '22': 'Chhattisgarh',
  '23': 'Madhya Pradesh',
  '24': 'Gujarat',
  '26': 'Dadra and Nagar Haveli and Daman and Diu',
  '27': 'Maharashtra',
  '29': 'Karnataka',
  '30': 'Goa',
  '31': 'Lakshadweep',
  '32': 'Kerala',
  '33': 'Tamil Nadu',
  '34': 'Puducherry',
  '35': 'Andaman and Nicobar Islands',
  '36': 'Telangana',
  '37': 'Andhra Pradesh',
  '38': 'Ladakh',
  '97': 'Other Territory',
} as const;
export type StateCode = keyof typeof stateNames;

export const stateCodes = (Object.keys(stateNames) as StateCode[]).sort((a, b) =>
  stateNames[a].localeCompare(stateNames[b]),
);

export const isStateCode = (code: string): code is StateCode => Object.hasOwn(stateNames, code);

/**
 * Territories without a legislature of their own, where the state's half of the tax is UTGST.
 * UTGST Act 2017, s. 2(8); Delhi, Puducherry and Jammu and Kashmir levy SGST.
 */
const unionTerritories: ReadonlySet<StateCode> = new Set(['04', '26', '31', '35', '38', '97']);

export const stateTaxOf = (code: StateCode): 'SGST' | 'UTGST' =>
  unionTerritories.has(code) ? 'UTGST' : 'SGST';
