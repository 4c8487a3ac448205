/**
 * Given names, folded: after one of them a place name is somebody's surname ("Richard Lincoln"), and one of them before a
 * capitalised word is somebody's own ("Jordan Peters", "Sofia Rossi").
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abbas abd abdel abdul abdullah abdulrahman abdallah abigail abraham abu adam adel adnan adrian ahmad ahmed ahmet aisha akram alan
  albert alejandro aleksandr alex alexander alexandra alexei alexey alfred ali alice alicia alison amal amanda amar amber amina amir amy
  ana anas anastasia anatoly anders andrea andreas andrei andrew andrey andriy angela anita anna anne annie anthony antoine anton antonio
  antony aris arnold artem arthur asad ashley ashraf asma ayman aziz bahar barack barbara bashar bashir basil ben benedict benjamin bernard
  beth betty bill billy bob bobby boris brad bradley brandon brenda brett brian bruce bruno bryan caleb cameron carl carla carlos carmen
  carol caroline catherine cecilia charles charlie charlotte chris christian christina christine christopher claire clara claude claudia
  clinton colin connor craig cristina curtis cynthia dalia dan dana daniel daniela dave david dawn dean deborah denis denise dennis derek
  diana diane diego dimitri dina dmitri dmitry dmytro dominic don donald donna dorothy douglas duncan dylan ed eddie edgar edith eduardo
  edward edwin elena eli elias elijah elisabeth elizabeth ella ellen emil emily emma emmanuel eric erik ernest esther ethan eugene eva
  evan evelyn evgeny fadi faisal farah farid farida fatima felipe felix fernando fidel florence francis francisco francois frank franklin
  fred frederick gabriel garry gary gavin gemma gene geoffrey george georgia gerald gerard gilbert giovanni giuseppe glenn gloria gordon
  grace graham greg gregory guillaume gus guy habib hadi hafez haidar hakan hakim hamad hamid hana hani hannah hans harold harry hasan hashim
  hassan hayder heather hector heidi helen helena henri henry herbert hisham holly howard hugh hugo husam hussain hussein ian ibrahim igor
  ihor imad imran inga ingrid irina iris isaac isabel ismail israel ivan ivanka jack jackie jackson jacob jacques jaime jake jamal james
  jamie jan jane janet jason javier jean jeff jeffrey jennifer jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanna joe joel
  johan john johnny jon jonathan jordan jorge jose josef joseph josh joshua joyce juan judith judy julia julian julie julius justin kamal
  karen karim karl kate katherine kathleen katie keith kelly ken kenneth kevin khaled khalid khalil kim kirk kofi kumar kurt kyle lara larry
  laura lauren laurent lawrence layla lee leo leon leonard leonid leslie lewis lina linda lisa lloyd logan louis louise lucas lucia lucy
  luis luke lynn madeleine mahdi mahmoud malcolm manuel marc marcel marco marcus margaret maria marie marina mario marion mark marta martha
  martin marvin mary massoud mathew matt matthew maurice max maya mehmet melissa mia michael michel michelle miguel mikhail mike milan
  mitchell mohamad mohamed mohammad mohammed mona monica morgan moshe muammar muhammad munir murat musa mustafa mykola nabil nadia naomi
  nancy naser nasser natalia natalie nathan nelson nicholas nick nicolas nigel nikita nikolai nina noah noam nora noura nour oleg oleksandr
  oleksiy olga oliver olivia omar oscar osama osman otto owen pablo paige pamela pascal patricia patrick paul paula pavel pavlo pedro penny
  perry peter petr petro philip phil phillip pierre qasem qassem rachel rafael rafiq rahul raj ralph rami randy rania raymond rebecca
  recep reza ricardo richard rick riad rita rob robert roberta roberto robin rodney rodrigo roger roland roman ron ronald rosa rose ross roy
  ruben russell ruth ryan saad saddam said salah saleh salem sally salim salma salman sam samantha sami samir samuel sandra sara sarah scott
  sean sebastian serge sergei sergey sergio serhiy seth shane shannon sharon shaun shawn shirley sidney simon sofia sonia sophia sophie stacy
  stanley stefan stephanie stephen steve steven stewart stuart sue suleiman susan svetlana sylvia taha tamara tara tareq tariq ted teresa
  terry theodore theresa thomas tim timothy tina todd tom tomas tommy tony tracy travis trevor tyler umar umm usama valentina vanessa vera
  veronica victor victoria viktor vincent viola virginia vitaliy vladimir vladislav volodymyr walid walter wanda warren wayne wendy wesley
  william willie xavier yahya yasmin yasser yevgeny youssef yousef yulia yuri yusuf yves zachary zaid zainab zaki zayed zeinab zoe
  abubakar aung chen deng hun jin jong juma kagame li liu min ming mwai naing ngozi nguyen soe thant thein tran wang win wu xi yang zaw zhang`.split(
    /\s+/u,
  ),
);
