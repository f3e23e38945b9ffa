namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>Which entries use one term, and how much: five bytes for each. Slots only ever grow, so a new one is appended.</summary>
internal sealed class Postings
{
    /// <summary>Steps per occurrence of the stored weight.</summary>
    public const float Steps = 4;

    private int[] _slots = new int[2];
    private byte[] _weights = new byte[2];
    private int _count;

    /// <summary>The same, to be changed without the other.</summary>
    public Postings Copy() => new() { _slots = [.. Slots], _weights = [.. Weights], _count = _count, Alive = Alive };

    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, _count);

    public ReadOnlySpan<byte> Weights => _weights.AsSpan(0, _count);

    /// <summary>How many of the slots stand for an entry that is still there.</summary>
    public int Alive { get; private set; }

    public void Add(int slot, float weight)
    {
        if (_count == _slots.Length)
        {
            Array.Resize(ref _slots, _count * 3 / 2 + 1);
            Array.Resize(ref _weights, _slots.Length);
        }
        _slots[_count] = slot;
        _weights[_count++] = (byte)Math.Clamp(MathF.Round(weight * Steps), 1, 255);
        Alive++;
    }

    /// <summary>An entry that used the term has gone; its slot is passed over until the index is built anew.</summary>
    public void Forget() => Alive--;
}
