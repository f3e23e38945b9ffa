using System.Text.RegularExpressions;
using MentorBot.Domain;

namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>What a short remark comes to.</summary>
public enum Remark
{
    /// <summary>The text says more than that.</summary>
    None,

    /// <summary>"No idea", "ok", "lol", "pues": nothing is asked.</summary>
    Remark,

    /// <summary>"Thanks a lot!", "muchísimas gracias".</summary>
    Thanks,
}

/// <summary>
/// Knows what people say in a chat without asking anything, in both languages. A text is a remark when nothing is left of it once
/// such phrases are taken away, so "ok, and for a cook?" is none.
/// </summary>
/// <remarks>An index of questions finds a likely entry for "no idea" (the three big ideas of a PLC), and nobody wants to read that.</remarks>
public static partial class Remarks
{
    private const int LongestRemark = 10;
    private const int LongestText = 100;

    private static readonly HashSet<string> Thanks = Set("""
        thanks · thank you · thank u · thankyou · thx · thnx · ty · tysm · cheers · much appreciated · i appreciate it
        gracias · muchas gracias · muchisimas gracias · mil gracias · se agradece · te lo agradezco · muy amable
        """);

    private static readonly HashSet<string> Phrases = Set("""
        no idea · have no idea · i have no idea · no clue · idk · i dont know · dont know · dunno · i dunno · no sure · not sure · im not sure · i am not sure · not really · who knows · beats me
        ok · okay · okey · okey dokey · k · kk · alright · all right · right · sure · sure thing · fine · fine by me · never mind · nevermind · nvm · forget it · forget about it · its ok · it is ok · thats ok · thats fine · that is fine · im fine · i am fine · im ok · im good · i am good
        cool · nice · nice one · great · awesome · perfect · excellent · amazing · lovely · sweet · neat · wow · omg · lol · lmao · rofl · yay · sounds good · sounds great · sounds good to me · works for me · got it · gotcha · i see · i got it · i get it · makes sense · that makes sense · understood · good to know · noted · roger · copy that
        so much · a lot · very much · lots · many · again · for that · for the help · for your help · for everything · anyway · you are the best · youre the best · good job · great job · well done · nice work · good work · good bot · bad bot · you rock
        bye · bye bye · goodbye · see you · see ya · see you later · see you soon · see you tomorrow · talk later · talk soon · ttyl · later · good night · good evening · good morning · good afternoon · have a nice day · have a good day · have a great day · have a good one · have a good weekend · have a nice weekend · happy friday · happy monday · happy birthday · happy new year · happy holidays · merry christmas · congratulations · congrats · good luck · take care · same to you · you too
        same · same here · me too · me neither · maybe · perhaps · probably · possibly · definitely · absolutely · of course · exactly · correct · wrong · true · false · i guess · guess so · i guess so · i think so · think so · i hope so · hope so · i suppose · hopefully · whatever · whatever you say · up to you · your choice · you choose · i dont care · dont care · who cares · so what · no matter · it doesnt matter · doesnt matter · it is what it is
        yes · yeah · yea · yep · yup · ya · no · nope · nah · not · yes please · no way · no problem · no worries · dont worry · dont worry about it · no need · its nothing · nothing · nothing else · nothing really · nothing special · not much · not now · not yet · not today · not that · not that one · not this · thats not it · that is not it · thats it · that is it · thats all · that is all · that is right · thats right · that is wrong · thats wrong · something else · anything else
        well · so · then · now · and now · what now · now what · and · but · or · oh · ah · aha · uh · um · uhm · erm · hm · hmm · huh · eh · ugh · phew · oops · ouch · my bad · sorry · sorry about that · im sorry · i am sorry · excuse me · pardon · pardon me · please · just · really · seriously · for real · really so · no kidding · just kidding · kidding · jk · just curious · just looking · just asking · just checking · joking
        wait · wait a minute · wait a second · hold on · one moment · one minute · one sec · one second · just a second · just a minute · a moment · brb · be right back · back · i am back · im back · i am here · im here · here · are you there · you there · anybody there · anyone there · is anybody there · is anyone there · hello · hi · hey · everyone · everybody · folks · team · friend · buddy · dear
        test · testing · testing testing · this is a test · just a test · asdf · blah · bla · etc · foo · qwerty · one two three
        i am tired · im tired · i am bored · im bored · i am busy · im busy · long day · busy day · rough day · tough day · what a day · bad day · hard day
        that is true · thats true · true that · so true · no comment · how funny · how weird · that is weird · thats weird · i forgot · on my way · running late · gotta go · got to go · time to go · all set · all good · all done · done · finished · will do · on it · let me think · let me see · let me check · i will think about it · ask me later · why me · anyways · as well
        i like it · i like that · i love it · love it · love you · i love you · i dont like it · i hate it · you are funny · youre funny · funny · yes and no · always · sometimes · never · today · tomorrow · yesterday · tonight · next week · how so · why not · as if · come on · oh well · oh no · oh my · oh my god · my god · wtf · damn · help me out here · too bad · its fine · it is fine · fair enough · good point · good question · interesting
        """);

    private static readonly HashSet<string> Frases = Set("""
        no se · yo no se · no lo se · ni idea · no tengo idea · no tengo ni idea · ni la mas minima idea · sepa · sepa la bola · sepa dios · quien sabe · vaya usted a saber · vete a saber · no estoy seguro · no estoy segura · no segura · no seguro · a saber
        ok · oki · okey · vale · dale · orale · andale · sale · sale pues · va · vaya · ya · ya esta · ya estuvo · ya veo · ya entendi · ya se · entiendo · entendido · entendi · comprendo · claro · claro que si · claro que no · por supuesto · desde luego · de acuerdo · perfecto · excelente · genial · fantastico · increible · que bueno · que bien · que padre · que chido · que lindo · que risa · chevere · super · buenisimo · buena onda · bueno · bien · muy bien · todo bien · esta bien · estoy bien · ta bien · me parece · me parece bien · suena bien · listo · lista · anotado
        por todo · por eso · por la ayuda · por tu ayuda · de nuevo · otra vez · amigo · amiga · eres el mejor · eres la mejor · buen trabajo · bien hecho · buen bot · mal bot · bravo
        adios · chao · bye · hasta luego · hasta manana · hasta pronto · hasta la vista · nos vemos · nos vemos luego · nos vemos pronto · nos vemos manana · nos vemos el lunes · buenas noches · buenos dias · buenas tardes · buenas · que tengas buen dia · que te vaya bien · buen dia · buen fin de semana · igualmente · feliz viernes · feliz lunes · feliz cumpleanos · feliz ano · feliz navidad · felicidades · felicitaciones · suerte · buena suerte · cuidate · que descanses · saludos · un abrazo · bendiciones
        yo tambien · yo tampoco · a mi tambien · a mi tampoco · lo mismo · lo mismo digo · tal vez · quiza · quizas · a lo mejor · puede ser · podria ser · posiblemente · probablemente · seguro · seguramente · creo · creo que si · creo que no · supongo · supongo que si · supongo que no · eso espero · espero que si · eso creo · ojala · lo que sea · da igual · me da igual · da lo mismo · no me importa · no importa · que importa · olvidalo · dejalo · dejalo asi · asi dejalo · como quieras · como sea · tu decides · tu sabes · ni modo
        si · si por favor · simon · sip · no · nel · nop · nopi · nada · nada mas · de nada · nada en especial · nada que ver · no pasa nada · no hay problema · sin problema · no te preocupes · tranquilo · tranquila · eso es todo · es todo · eso no · eso no es · no es eso · eso mero · eso es · otra cosa · ninguna · ninguno · algo · algo mas · ahora no · todavia no · hoy no · aun no · ya no
        pues · pues si · pues no · pues nada · pues bueno · entonces · luego · mas tarde · despues · ahora · ahorita · y · o · pero · y ahora · ahora que · y ahora que · y eso · y que · y entonces · eh · ah · aja · oh · ay · uy · uf · mm · hm · este · ups · perdon · perdona · perdone · disculpa · disculpe · lo siento · lo siento mucho · por favor · porfa · porfis · solo · de veras · de verdad · en serio · no me digas · no puede ser · no inventes · no manches · no es cierto · exacto · exactamente · asi es · asi mero · correcto · cierto · verdad · mentira · mal · esta mal · muy mal · broma · es broma · solo bromeo · solo estoy mirando · solo miro · solo pregunto · solo preguntaba · tantito
        espera · esperame · espere · un momento · un momentito · un minuto · un segundo · ya vuelvo · ahorita vuelvo · ahora vuelvo · ya volvi · ya regrese · aqui · aqui estoy · estoy aqui · estas ahi · estas alli · hay alguien · hay alguien ahi · hola · oye · oiga · todos · todas · compa
        prueba · probando · es una prueba · uno dos tres · bla
        estoy cansada · estoy cansado · estoy aburrida · estoy aburrido · estoy ocupada · estoy ocupado · que dia · un dia largo · fue un dia largo · dia largo · mal dia · dia pesado
        es verdad · que raro · que chistoso · que rapido · sin comentarios · voy · voy tarde · voy en camino · ya voy · ya me voy · ya acabe · ya termine · ya terminamos · termine · se me olvido · por que yo · no puedo · no quiero · ya mero · ya casi · ni hablar · ni se te ocurra · con gusto · con mucho gusto · de todos modos · asi nomas · nomas · por hoy
        me gusta · no me gusta · me encanta · te quiero · te amo · lo odio · si y no · siempre · nunca · a veces · hoy · manana · ayer · la proxima semana · como asi · por que no · ay no · ay dios · dios mio · que lastima · que pena · que rico · que horror · interesante · buena pregunta · buen punto
        """);

    /// <summary>Words that ask something with others, and nothing alone.</summary>
    private static readonly HashSet<string> Alone = Set("""
        what · when · where · who · which · how · why · the · a · an · it · this · that · this one · that one · these · those · you · i · we · people · person · work · job · time · day · week · thing · things · stuff · big · small · new · good · bad · more · less · is · are · can · do
        que · cual · cuando · donde · quien · quienes · como · por que · porque · para que · el · la · los · las · lo · un · una · esto · eso · ese · esa · este · esta · tu · yo · usted · nosotros · gente · persona · trabajo · tiempo · dia · semana · cosa · cosas · grande · chico · nuevo · nueva · buen · mas · menos · es · son · hay · puedo · hacer
        """);

    private static readonly int LongestPhrase = Phrases.Concat(Frases).Concat(Thanks).Max(phrase => phrase.Count(letter => letter == ' ') + 1);

    /// <summary>Whether a text is such a remark.</summary>
    public static Remark Read(string text)
    {
        if (text.Length > LongestText || Fold.Words(text) is not { Count: > 0 and <= LongestRemark } said)
            return Remark.None;
        string[] words = [.. said.Select(Plain)];
        if (Alone.Contains(string.Join(' ', words)))
            return Remark.Remark;
        var (thanked, at) = (false, 0);
        while (at < words.Length)
        {
            var taken = 0;
            for (var length = Math.Min(LongestPhrase, words.Length - at); length > 0 && taken == 0; length--)
            {
                var phrase = string.Join(' ', words, at, length);
                if (Thanks.Contains(phrase))
                    (taken, thanked) = (length, thanked || at == 0 || words[at - 1] != "no");
                else if (Phrases.Contains(phrase) || Frases.Contains(phrase) || (length == 1 && IsLaughter(phrase)))
                    taken = length;
            }
            if (taken == 0)
                return Remark.None;
            at += taken;
        }
        return thanked ? Remark.Thanks : Remark.Remark;
    }

    /// <summary>Whether a text is one of the phrases word for word. Several in a row can say what none of them says: "goodbye everyone, I'm sorry, I love you".</summary>
    public static bool IsOnePhrase(string text)
    {
        if (text.Length > LongestText)
            return false;
        var phrase = string.Join(' ', Fold.Words(text).Select(Plain));
        return Thanks.Contains(phrase) || Phrases.Contains(phrase) || Frases.Contains(phrase) || Alone.Contains(phrase) || IsLaughter(phrase);
    }

    /// <summary>siiii → si, hmmmm → hm: a letter held down counts once.</summary>
    private static string Plain(string word) => HeldDown().Replace(word, "$1");

    [GeneratedRegex(@"(.)\1{2,}")]
    private static partial Regex HeldDown();

    private static bool IsLaughter(string word) =>
        word.Length >= 3 && word.All(letter => letter is 'h' or 'j' or 'a' or 'e' or 'i') && word.Count(letter => letter is 'h' or 'j') >= 2;

    private static HashSet<string> Set(string phrases) => [.. phrases.Split(['·', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
