import { entries } from "../entry.ts";

/** Times. Months and days of the week are CLDR's, with their cases; the rest is usage. */
export const times = [
  ...entries(
    "small",
    "CLDR ru, with cases",
    `
January: январ-, янв
February: феврал-, фев, февр
March: март-, мар
April: апрел-, апр
May: май, мая, мае, маю, маем
June: июн-
July: июл-
August: август-, авг
September: сентябр-, сен, сент
October: октябр-, окт
November: ноябр-, ноя, нояб
December: декабр-, дек
Monday: понедельник-
Tuesday: вторник-
Wednesday: среда, среду, среды
Thursday: четверг-
Friday: пятниц-
Saturday: суббот-
Sunday: воскресень-
`,
  ),
  ...entries(
    "small",
    "usage of questions in chats",
    `
yesterday: вчера, вчерашн- день, за вчера, вчерашн-
the day before yesterday: позавчера
today: сегодня, за сегодня, сегодняшн- день
tonight: сегодня ночью
last night: прошлой ночью, минувшей ночью, этой ночью, ночью, вчера ночью, за ночь, за прошлую ночь, за минувшую ночь
overnight: в ночь
on the night of: в ночь на
in the last 24 hours: за последние сутки, за прошедшие сутки, за минувшие сутки, за сутки, в последние сутки, за последние 24 часа, за 24 часа, за день, за последний день, за прошедший день
last week: на прошлой неделе, прошлой неделе, за прошлую неделю, за прошедшую неделю, на минувшей неделе, за последнюю неделю, за минувшую неделю
this week: на этой неделе, за эту неделю, на текущей неделе
that week: на той неделе, за ту неделю
in the week: за неделю, за отчетную неделю
last month: в прошлом месяце, за прошлый месяц, за последний месяц, за прошедший месяц
this month: в этом месяце, за этот месяц, в текущем месяце
last year: в прошлом году, за прошлый год
this year: в этом году, за этот год, в текущем году, в нынешнем году
so far this year: с начала года, с начала этого года, с начала текущего года
since the beginning of: с начала, с момента начала, от начала
since: с момента, с тех пор как, с времен
at the beginning of: в начале
by the end of: к концу
at the end of: в конце, на конец
early: начало, начале
mid: середина, середине
late: конец
in the first half of: в первой половине, за первое полугодие, в первом полугодии
in the morning: утром, утра
in the evening: вечером, вечера
the day before: днем ранее, за день до этого, на день раньше, накануне, днем раньше, за сутки до этого
the week before: неделей ранее, за неделю до этого, на предыдущей неделе, неделю назад
the month before: месяцем ранее, в предыдущем месяце
the year before: годом ранее, в предыдущем году
a day: в день, в сутки, ежедневно, за день
a week: в неделю, еженедельно
a month: в месяц, ежемесячно
a year: в год, ежегодно
ago: назад
later: позже, спустя
`,
  ),
  ...entries(
    "noun",
    "Zaliznyak's grammatical dictionary",
    `
minutes: минут-
hours: час-
days: день, дня, дню, днем, дне, дни, дней, дням, днями, днях, суток, сутки, сутках
weeks: недел-
months: месяц-
years: год, года, году, годом, годе, годы, годов, лет, годах
night: ночь, ночи
`,
  ),
  ...entries(
    "small",
    "usage: parts of a date that English does not say",
    `
: г, гг, года, числа, число
`,
  ),
];
