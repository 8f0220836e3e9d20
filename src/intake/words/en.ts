import {type IntakeWords, phrases} from './words.ts'

/** Words of English pages. */
export const en: IntakeWords = {
  language: 'en',
  languageLabels: phrases(`
    language | languages | select language | read in | also available in | available in
  `),
  languageNames: phrases(`
    english | en | eng | chinese | simplified chinese | traditional chinese | chinese (simplified) |
    chinese (traditional) | français | french | deutsch | german | español | spanish | português | русский |
    العربية | 日本語 | 한국어
  `),
  furniture: {
    languages: ['select your language', 'change language', 'choose language'],
    related: phrases(`
      you might also like | you may also like | you may also be interested in | related articles | related posts |
      related stories | related reading | related content | related topics | recommended for you |
      recommended reading | read next | read more | read also | more from this author | more by this author |
      more in this section | more stories | most read | most popular | most viewed | trending now |
      latest articles | latest news | further reading | editor's picks
    `),
    top: phrases(`
      back to top | back to the top | return to top | go to top | scroll to top | top of page
    `),
    share: phrases(`
      share this | share this article | share this page | share this story | share article | share on facebook |
      share on twitter | share on linkedin | share on x | share via email | email this article | email this page |
      print this article | print this page | print article | copy link | link copied | save article |
      download pdf | printer friendly version | follow us | follow us on | add to favorites | facebook | twitter |
      linkedin | whatsapp | wechat | weibo | reddit | telegram | pinterest
    `),
    comments: phrases(`
      # comments | # comment | leave a comment | leave a reply | post a comment | add a comment | view comments |
      show comments | join the conversation | be the first to comment | no comments yet
    `),
    subscribe: phrases(`
      subscribe now | subscribe to our newsletter | sign up for our newsletter | sign up to our newsletter |
      newsletter sign up | get our newsletter | enter your email | enter your email address
    `),
    navigation: phrases(`
      skip to content | skip to main content | skip navigation | toggle navigation | main menu | site map |
      sign in | log in | previous article | next article | previous post | next post | about us | contact us |
      privacy policy | terms of use | terms of service | cookie policy | accept cookies | accept all cookies |
      table of contents
    `),
    rights: ['all rights reserved', 'terms and conditions'],
    advertisement: phrases(`
      advertisement | advertisements | sponsored | sponsored content | story continues below
    `),
    reading: phrases(`
      # min read | # minute read | # minutes read | # mins read | # views | # shares | # likes |
      reading time # min | reading time # minutes | reading time: # min | reading time: # minutes | font size |
      text size | listen to this article
    `)
  },
  openings: {
    rights: ['©', 'copyright ©', 'copyright #', '(c) #'],
    navigation: ['home >', 'home »', 'home ›', 'home /', 'you are here:'],
    subscribe: ['subscribe to ', 'sign up for '],
    related: ['more from ', 'you might also like:'],
    share: ['share:', 'follow us on ']
  },
  edge: phrases(`
    home | menu | search | share | tweet | print | email | e-mail | pdf | comments | comment | related |
    previous | prev | next | top | tags | subscribe | newsletter | login | register | contact | about | sitemap |
    privacy | more | close | like | save | follow | x
  `),
  glued: {
    related: ['You might also like', 'You Might Also Like', 'You may also like', 'Related Articles'],
    top: ['Back to Top', 'Back to top']
  },
  bylines: phrases(`
    by | written by | author | authors | author(s) | words by | opinion by | posted by
  `),
  conjunctions: ['and', '&', 'with'],
  dateLabels: phrases(`
    published | published on | posted | posted on | posted at | date | publication date | first published
  `),
  updateLabels: ['updated', 'updated on', 'last updated', 'last modified', 'modified'],
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec']
  ],
  weekdays: phrases(`
    monday | tuesday | wednesday | thursday | friday | saturday | sunday | mon | tues | tue | wed | thurs | thur |
    thu | fri | sat | sun
  `),
  sectionLabels: ['section', 'category', 'topic', 'filed under', 'posted in'],
  sections: phrases(`
    security | politics | opinion | analysis | commentary | economy | economics | business | finance | trade |
    technology | science | culture | society | world | international | foreign policy | diplomacy | education |
    environment | climate | energy | health | history | essays | essay | review | reviews | interview | books |
    letters | media
  `),
  roles: phrases(`
    fellow | professor | director | president | dean | researcher | scholar | lecturer | editor | correspondent |
    columnist | journalist | writer | author of | secretary | secretary-general | ambassador | minister |
    analyst | chair | chairman | adviser | advisor | university | institute | academy | center | centre
  `),
  pictureLabels: ['image', 'picture', 'photo', 'img', 'file'],
  captions: phrases(`
    photo | photo by | photograph | image | image credit | photo credit | credit | picture | illustration
  `),
  untitled: 'Untitled'
}
