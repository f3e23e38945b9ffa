namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// What sets one entry apart from its rivals: a linear support vector machine with squared hinge loss, trained by dual coordinate
/// descent (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008). One per entry, so an edit trains one.
/// </summary>
internal sealed class LinearModel
{
    private const int Rounds = 10;

    /// <summary>Every third round looks at all lines; those between only at lines that were not on the right side when last looked at.</summary>
    private const int WholeEvery = 3;

    /// <summary>No line pulled harder than this in a whole round: there is nothing left to learn.</summary>
    private const float Still = 0.03f;

    private const float CostOfMiss = 3;
    private const float CostOfFalseAlarm = 0.3f;

    /// <summary>The weights that matter most are kept; the rest only adds noise and memory.</summary>
    private const int MostWeights = 3000;

    private readonly int[] _ids;
    private readonly float[] _weights;
    private readonly float[] _dense;
    private readonly float _bias;

    private LinearModel(int[] ids, float[] weights, float[] dense, float bias) => (_ids, _weights, _dense, _bias) = (ids, weights, dense, bias);

    /// <param name="own">The entry's lines.</param>
    /// <param name="others">Lines of its rivals.</param>
    /// <param name="known">How many sparse features there are.</param>
    public static LinearModel Train(IReadOnlyList<Features> own, IReadOnlyList<Features> others, int known)
    {
        var weights = new float[known];
        var dense = new float[own.Count > 0 ? own[0].Dense.Length : 0];
        var bias = 0f;
        var pulls = new float[own.Count + others.Count];
        var order = Enumerable.Range(0, pulls.Length).ToArray();
        var random = new Random(1);
        var furthest = float.PositiveInfinity;
        var rests = new bool[pulls.Length];
        for (var round = 0; round < Rounds && (furthest > Still || round % WholeEvery != 1); round++)
        {
            furthest = 0;
            var whole = round % WholeEvery == 0;
            random.Shuffle(order);
            foreach (var i in order)
            {
                if (rests[i] && !whole)
                    continue;
                var (line, side, cost) = i < own.Count ? (own[i], 1f, CostOfMiss) : (others[i - own.Count], -1f, CostOfFalseAlarm);
                var slack = 0.5f / cost;
                var gradient = side * (Sparse(weights, line) + Vectors.Dot(dense, line.Dense) + bias) - 1 + slack * pulls[i];
                rests[i] = pulls[i] == 0 && gradient >= 0;
                if (rests[i])
                    continue;
                var pull = MathF.Max(0, pulls[i] - gradient / (line.Squared + 1 + slack));
                var step = (pull - pulls[i]) * side;
                pulls[i] = pull;
                furthest = MathF.Max(furthest, MathF.Abs(step));
                if (step == 0)
                    continue;
                for (var j = 0; j < line.Ids.Length; j++)
                    weights[line.Ids[j]] += step * line.Values[j];
                Vectors.AddScaled(dense, line.Dense, step);
                bias += step;
            }
        }
        return Kept(weights, dense, bias);
    }

    /// <summary>The signed distance from the border: above zero is this entry's side.</summary>
    public float Score(Features question)
    {
        var score = _bias + Vectors.Dot(_dense, question.Dense);
        for (var (i, at) = (0, 0); i < question.Ids.Length && at < _ids.Length; i++)
        {
            at = Array.BinarySearch(_ids, at, _ids.Length - at, question.Ids[i]);
            if (at >= 0)
                score += _weights[at] * question.Values[i];
            else
                at = ~at;
        }
        return score;
    }

    private static float Sparse(float[] weights, Features line)
    {
        float sum = 0;
        var (ids, values) = (line.Ids, line.Values);
        for (var i = 0; i < ids.Length; i++)
            sum += weights[ids[i]] * values[i];
        return sum;
    }

    private static LinearModel Kept(float[] weights, float[] dense, float bias)
    {
        var ids = Enumerable.Range(0, weights.Length).Where(id => weights[id] != 0).ToArray();
        if (ids.Length > MostWeights)
        {
            Array.Sort(ids, (a, b) => MathF.Abs(weights[b]).CompareTo(MathF.Abs(weights[a])));
            ids = ids[..MostWeights];
            Array.Sort(ids);
        }
        return new LinearModel(ids, [.. ids.Select(id => weights[id])], dense, bias);
    }
}
