import { describe, expect, it } from "vitest";
import { figuresOf } from "./read.ts";

const countedIn = (text: string): string[] => figuresOf(text).map(({ value, counted }) => `${value} ${counted}`);

describe("the subject of a verb or the noun that the number hangs on", () => {
  it.each([
    ["The death toll from the flood has climbed to 212.", ["212 death toll"]],
    ["Deaths now stand at 45, up from 38 on Monday.", ["45 Deaths", "38 Deaths"]],
    ["The number of suspected cases rose from 240 to 371.", ["240 suspected cases", "371 suspected cases"]],
    ["Eight convoys reached the town in May and three in June.", ["8 convoys", "3 convoys"]],
    ["The number of returnees has passed 50,000.", ["50000 returnees"]],
  ])("%s", (text, counted) => {
    expect(countedIn(text)).toEqual(counted);
  });
});

describe("the noun that was counted before", () => {
  it.each([
    ["Shelling killed nine civilians and wounded 12.", ["9 civilians", "12 civilians"]],
    ["A blast at the market killed at least nine, among them four children.", ["9 people", "4 children"]],
    ["The quake left 300 homeless.", ["300 people"]],
    ["Of the 64 patients admitted, 41 were discharged and three died.", ["64 patients", "41 patients", "3 patients"]],
    ["Rebels freed 30 hostages last week and another 23 on Sunday.", ["30 hostages", "23 hostages"]],
    ["In Homs 40 houses were destroyed and 72 damaged.", ["40 houses", "72 houses"]],
    ["The mission documented 18 abductions, of which seven involved children.", ["18 abductions", "7 abductions"]],
    ["Some 4,000 people fled; two-thirds of them were women.", ["4000 people", "66.7 people"]],
    ["The army said it had lost 17 soldiers, against 25 a month before.", ["17 soldiers", "25 soldiers"]],
    ["Fighting in the north displaced 1,500 families; 600 have returned.", ["1500 families", "600 families"]],
    ["Of the wounded, 14 are in critical condition.", ["14 wounded"]],
    ["One in four children under five is stunted.", ["25 children"]],
    ["Nearly half the population lacks clean water.", ["50 population"]],
    ["Aircraft flew 36 sorties and hit 51 targets; drones flew 12 more.", ["36 sorties", "51 targets", "12 sorties"]],
    ["The hospital has 120 beds, 90 of them occupied.", ["120 beds", "90 beds"]],
    ["The camp, with a population of 34,000, has two clinics.", ["34000 population", "2 clinics"]],
    ["Prices of bread have doubled since March.", ["2 Prices of bread"]],
    ["Wheat output will fall by a quarter.", ["25 Wheat output"]],
    ["The ministry recorded 56 new cases on Monday and 61 on Tuesday.", ["56 new cases", "61 new cases"]],
    ["Five soldiers were killed and 17 hurt.", ["5 soldiers", "17 soldiers"]],
    ["5 dead, 17 hurt", ["5 dead", "17 people"]],
    ["The attack left three dead and 43 missing.", ["3 dead", "43 missing"]],
    ["Only 27 of the 60 pumps work; the other 33 need repair.", ["27 pumps", "33 pumps"]],
    ["Airlines cancelled 112 flights on Friday, compared with 34 the day before.", ["112 flights", "34 flights"]],
    ["The operation cleared 40 villages, 12 of which had been held since 2014.", ["40 villages", "12 villages"]],
    ["Two were killed and 11 injured when a bus hit a mine.", ["2 people", "11 people"]],
    ["Crude oil output averaged 3.1 million barrels a day.", ["3100000 Crude oil output"]],
    ["Ten of the dead were children.", ["10 dead"]],
    ["Police fired tear gas; 26 people were treated and four kept in hospital.", ["26 people", "4 people"]],
    ["Forty households in Saada received tents, 25 in Hajja.", ["40 households", "25 households"]],
    ["There are 14 hospitals, only six of which work.", ["14 hospitals", "6 hospitals"]],
    ["An additional 400 beds were set up.", ["400 beds"]],
    [
      "Journalists asked about the 14 prisoners; the minister said six had been moved.",
      ["14 prisoners", "6 prisoners"],
    ],
    ["Average waiting time is 3 hours.", ["3 Average waiting time"]],
  ])("%s", (text, counted) => {
    expect(countedIn(text)).toEqual(counted);
  });
});

describe("the label, the list or the bracket", () => {
  it.each([
    [
      "Confirmed cases: 1,240 (+35)\nDeaths: 88 (+2)\nRecovered: 640",
      ["1240 Confirmed cases", "35 Confirmed cases", "88 Deaths", "2 Deaths", "640 Recovered"],
    ],
    ["Houses: 1,204 totally / 5,527 partially damaged", ["1204 Houses", "5527 Houses"]],
    ["A total of 120 families (560 persons) were moved.", ["120 families", "560 persons"]],
    [
      "Schools inspected in three districts:\n- Destroyed: 12\n- Badly damaged: 40",
      ["3 districts", "12 Schools", "40 Schools"],
    ],
    [
      "Measles: 340 cases, 12 deaths (CFR 3.5%); cholera: 1,100 cases, 22 deaths (2%).",
      ["340 cases", "12 deaths", "3.5 CFR", "1100 cases", "22 deaths", "2 CFR"],
    ],
    ["Personnel ‒ 1,200 (+40); tanks ‒ 30 (+1)", ["1200 Personnel", "40 Personnel", "30 tanks", "1 tanks"]],
    ["Food assistance (in MT): 340", ["340 Food assistance"]],
    ["Sofala: 12,000 affected, Manica: 4,500", ["12000 people", "4500 people"]],
    ["Casualties: 14 killed, 52 wounded.", ["14 killed", "52 wounded"]],
    ["At 06:00 the dam level was 61.2 m.", ["61.2 dam level"]],
    ["Iraq: 12 strikes; Syria: 9", ["12 strikes", "9 strikes"]],
    [
      "In total, 18 people are missing: 11 in Palu, five in Donggala and two in Sigi.",
      ["18 people", "11 people", "5 people", "2 people"],
    ],
    ["WFP assisted 1.1 million people in April (900,000 in March).", ["1100000 people", "900000 people"]],
  ])("%s", (text, counted) => {
    expect(countedIn(text)).toEqual(counted);
  });
});

describe("a measure, a share or money", () => {
  it.each([
    ["Inflation eased to 12.4 per cent in May from 14.1 per cent in April.", ["12.4 Inflation", "14.1 Inflation"]],
    ["Exports grew by 3.2% and imports fell by 1.5%.", ["3.2 Exports", "1.5 imports"]],
    ["The budget deficit narrowed to 4.1 per cent of GDP.", ["4.1 budget deficit"]],
    ["Unemployment, at 9.8 per cent, is the highest since 2010.", ["9.8 Unemployment"]],
    ["The World Bank approved a loan of $200 million.", ["200000000 loan"]],
    ["Donors pledged $1.2 billion in aid, of which $300 million has been paid.", ["1200000000 aid", "300000000 aid"]],
    ["Japan gave $5 million for food.", ["5000000 food"]],
    ["The appeal is 34 per cent funded.", ["34 appeal"]],
    ["Losses are estimated at $80 million.", ["80000000 Losses"]],
    ["Gusts of up to 160 km/h tore off roofs.", ["160 Gusts"]],
    ["The river reached 8.2 metres at noon.", ["8.2 river"]],
    ["Rainfall totalled 310 mm in two days.", ["310 Rainfall"]],
    ["Customs seized 45 kg of heroin and 1,200 cartons of cigarettes.", ["45 heroin", "1200 cartons of cigarettes"]],
    ["Turnout was 61 per cent.", ["61 Turnout"]],
    ["More than 70% of respondents said they had lost income.", ["70 respondents"]],
    ["Hospital admissions rose 15 per cent.", ["15 Hospital admissions"]],
    ["Coverage reached 92% in the north and 88% in the south.", ["92 Coverage", "88 Coverage"]],
    ["The fund has received $14 million of the $60 million it needs.", ["14000000 fund", "60000000 fund"]],
    ["The mortality rate dropped from 5.1% to 3.4%.", ["5.1 mortality rate", "3.4 mortality rate"]],
    ["The central bank held its key rate at 7.5 per cent.", ["7.5 key rate"]],
    ["Tax revenue reached 4.2 billion euros, 6% more than planned.", ["4200000000 Tax revenue", "6 Tax revenue"]],
    ["Poverty affects 41 per cent of households.", ["41 households"]],
    ["Vaccination teams reached 88% of the target, or 214,000 children.", ["88 target", "214000 children"]],
    ["The ship carried 2,400 tonnes of wheat worth $600,000.", ["2400 wheat", "600000 wheat"]],
    ["The road is cut at a depth of 3 m.", ["3 depth"]],
    ["The fire burned 3,400 hectares of forest and is 40% contained.", ["3400 forest", "40 fire"]],
    ["Fatalities have fallen by 30 per cent since May.", ["30 Fatalities"]],
    ["The first half saw 212 kidnappings, 18% fewer than last year.", ["212 kidnappings", "18 kidnappings"]],
    ["Crews repaired 12 km of power lines and 3 substations.", ["12 power lines", "3 substations"]],
    ["Water supply was restored to 60% of Mukalla.", ["60 Water supply"]],
    ["A reward of $10,000 was offered.", ["10000 reward"]],
    ["Officials put the damage at $3 billion.", ["3000000000 damage"]],
    ["Food prices are 12% higher than a year ago.", ["12 Food prices"]],
  ])("%s", (text, counted) => {
    expect(countedIn(text)).toEqual(counted);
  });
});
