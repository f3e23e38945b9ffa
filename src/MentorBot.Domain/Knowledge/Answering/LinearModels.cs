namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>The linear models of all entries, and the lines they were trained on.</summary>
internal sealed class LinearModels(LineFeatures features, MeaningIndex? meaning)
{
    /// <summary>Above this the models would cost more memory and time than they bring: a local's knowledge is a tenth of it.</summary>
    public const int MostEntries = 2_000;

    /// <summary>Lines looked at while training, over all entries: 150 entries of 100 lines each see all of them.</summary>
    private const int LinesToSee = 2_500_000;

    private List<Features[]> _lines = [];
    private List<LinearModel?> _models = [];

    /// <summary>The same, to be changed without the other; features are shared, since what one learns does the other no harm.</summary>
    public LinearModels Copy(MeaningIndex? itsMeaning) => new(features, itsMeaning) { _lines = [.. _lines], _models = [.. _models] };

    /// <summary>Puts an entry at the next slot: its questions, and its answer as one line more. It has no model yet.</summary>
    public void Add(AnswerDocument document)
    {
        var slot = _lines.Count;
        var vectors = meaning?.LinesAt(slot);
        var lines = document.Lines().Select((line, i) => features.Learn(line, vectors is null ? null : meaning!.Centred(vectors[i])));
        if (document.HasAnswer)
            lines = lines.Append(features.Learn(document.Answer, meaning?.AnswerAt(slot)));
        _lines.Add([.. lines]);
        _models.Add(null);
    }

    public void Remove(int slot) => (_lines[slot], _models[slot]) = ([], null);

    /// <summary>Trains the entry at a slot against its rivals, the nearest first.</summary>
    /// <param name="slot">The entry.</param>
    /// <param name="rivals">Slots of other entries.</param>
    /// <param name="entries">How many entries share the time there is.</param>
    public void Train(int slot, IEnumerable<int> rivals, int entries)
    {
        var most = LinesToSee / Math.Max(1, entries);
        var others = new List<Features>();
        foreach (var rival in rivals)
        {
            if (others.Count >= most)
                break;
            others.AddRange(_lines[rival]);
        }
        _models[slot] = _lines[slot].Length == 0 ? null : LinearModel.Train(_lines[slot], others, features.Known);
    }

    public Features Understand(string question, float[]? vector) => features.Of(question, vector is null ? null : meaning!.Centred(vector));

    /// <summary>How clearly a question lies on the entry's side: about −1 to 1.</summary>
    public float Score(Features question, int slot) => Math.Clamp(_models[slot]?.Score(question) ?? -1, -1.5f, 1.5f);
}
