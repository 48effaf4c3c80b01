export const newsroom = {
  'app.parts': 'Parts of the desk',

  'newsroom.title': 'Newsroom',
  'newsroom.forAdmins': 'The settings of the newsroom are kept by its admins.',
  'newsroom.people': 'People of the newsroom',
  'newsroom.people.members': 'Members and their keys',
  'newsroom.people.invitations': 'Invitations',
  'newsroom.people.audit': 'What was done',
  'newsroom.people.keys': 'Your own API keys',

  'newsroom.names': 'Names and languages',
  'newsroom.name': 'Name of the publisher',
  'newsroom.caveatName': 'Its name in a caveat',
  'newsroom.caveatNameHint': 'As in a sentence: “the BBC”.',
  'newsroom.locale': 'Main language of its caveats',
  'newsroom.locales': 'Languages that every caveat is given in',
  'newsroom.nameIn': 'Its name in {language} (may be left out)',

  'newsroom.policy': 'Policy',
  'newsroom.corroborateAt': 'A claim is corroborated by',
  'newsroom.disputeAt': 'A claim is disputed by',
  'newsroom.voices': '{count, plural, one {One voice} other {# voices}}',
  'newsroom.thresholdsHint': 'With other numbers every claim is judged anew.',
  'newsroom.outdatedAfter': 'Seconds for which a page may show an older status',
  'newsroom.outdatedAfterHint': 'Then the newsroom is told. At most a week: 604800.',
  'newsroom.markDelay': 'Seconds before what is marked at the desk leaves the house',
  'newsroom.markDelayHint': 'So long it can be undone; 0 to 60.',
  'newsroom.secondFactor': 'Leads and admins need a second factor',
  'newsroom.secondFactorHint': 'Whoever has none can do nothing until they have set one up.',
  'newsroom.signOffInPerson': 'Signing off takes a person who is signed in',
  'newsroom.signOffInPersonHint': 'No API key can sign off a verification then, whoever’s it is.',

  'newsroom.wording': 'Wording of the caveats',
  'newsroom.wordingHint':
    "Left empty, a message is that of the catalogue. A message may use '{newsroom}', '{claimant}' and '{strength}'.",
  'newsroom.language': 'Language',
  'newsroom.languageFine': '{language}',
  'newsroom.languageFault': '{language}: has a fault',
  'newsroom.message': '{status}',
  'newsroom.messageInconclusive': '{status}, after a check that could find nothing out',
  'newsroom.reads': 'How it reads: {name}',
  'newsroom.atStrength': 'With {strengths} voices:',
  'newsroom.beginWith': 'Begin with the words of the catalogue',
  'newsroom.beginWithOf': 'Begin with the words of the catalogue: {name}',

  'newsroom.changes':
    '{count, plural, =0 {Nothing to save.} one {One change is not saved.} other {# changes are not saved.}}',
  'newsroom.drop': 'Drop the changes',
  'newsroom.stale':
    'A colleague has saved other settings meanwhile, and nothing of yours was saved. Where both changed the same, theirs stands below yours. Save again to keep yours.',
  'newsroom.theirs': 'A colleague has meanwhile set: {value}',
  'newsroom.nothing': 'nothing',
  'newsroom.leave': 'Leave without saving?',
  'newsroom.leaveGo': 'Leave, and drop the changes',
  'newsroom.stay': 'Stay here',

  'command.newsroom': 'Go to the newsroom’s settings',
} as const satisfies Record<string, string>;
