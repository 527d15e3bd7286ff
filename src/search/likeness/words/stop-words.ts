/** Words so common that they say nothing about a scene. They also tell in which language a text is. Folded. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const ENGLISH = words(
  'a an the and or but of in on at by for from to into with without over up down out off as is are was were be been am it its this that these those he she they we i you his her him hers their them our us my me your one who whom whose what which when where why how all any every each both some no not only just even so than then too very much more most other ever never do does did dont has have had having will would could can cannot may might shall should because if until while after before again once there here about like also still everyone everybody nobody someone somebody nothing something get gets got go goes went gone come comes came',
);

export const SPANISH = words(
  'a al ante con de del desde en entre hacia hasta para por sin sobre el la los las lo le les un una unos unas y e o u ni que quien cual como cuando donde porque si no se su sus mi mis tu tus me te nos os yo ella ellos ellas nosotros es son era eran fue fueron ser sido esta estan estaba estar ha han habia haber hay he hace hacer hecho va van ir ya muy mas menos tan tanto todo toda todos todas otro otra otros otras nada nadie algo alguien nunca siempre aun aunque pero sino cada este esto estos estas ese esa eso esos esas aquel aquella aquello ahi alli aqui asi antes despues luego entonces tambien tampoco solo mismo misma uno pues',
);

export const TURKISH = words(
  've ile bir iki bu su o da de ki mi mu icin gibi kadar gore ne nasil niye neden cok daha en az hep hepsi her hic bile ama fakat ancak cunku yine zaten artik hala sonra once simdi iste boyle oyle soyle sey biri birine birini kimse kimi bazi tum butun tek ben sen biz siz onlar bana beni benim sana seni bizi onu ona onun onlari bunu buna bunun sunu kendi kendisi kendini kendine var yok degil olan olarak oldu oldugu olmus olmak oluyor olup olur eden eder ediyor edip diye dedi diyor icinde ustunde altinda arasinda arasindan onunde arkasinda ardindan arkasindan yaninda uzerinde uzerine ustune icine sonunda sadece yalnizca tam hem ya veya yani sanki galiba belki isareti yapan',
);
