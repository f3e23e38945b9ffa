using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>A state in 256 bits: two that differ in any way have two fingerprints. Made without holding the JSON.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Fingerprint(UInt128 High, UInt128 Low)
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings { ContractResolver = new DefaultContractResolver() });

    public static Fingerprint Of(object state)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var json = new JsonTextWriter(new HashWriter(hash)) { CloseOutput = true, ArrayPool = CharPool.Instance })
            Serializer.Serialize(json, state);
        Span<UInt128> bits = stackalloc UInt128[2];
        hash.GetHashAndReset(MemoryMarshal.AsBytes(bits));
        return new Fingerprint(bits[0], bits[1]);
    }

    private sealed class HashWriter(IncrementalHash hash) : TextWriter
    {
        private readonly char[] buffer = System.Buffers.ArrayPool<char>.Shared.Rent(1024);
        private int used;

        public override Encoding Encoding => Encoding.Unicode;

        public override void Write(char value)
        {
            if (used == buffer.Length)
                Flush();
            buffer[used++] = value;
        }

        public override void Write(char[] chars, int index, int count) => Write(chars.AsSpan(index, count));

        public override void Write(string value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> value)
        {
            if (value.Length > buffer.Length - used)
                Flush();
            if (value.Length > buffer.Length)
            {
                hash.AppendData(MemoryMarshal.AsBytes(value));
                return;
            }

            value.CopyTo(buffer.AsSpan(used));
            used += value.Length;
        }

        public override void Flush()
        {
            hash.AppendData(MemoryMarshal.AsBytes(buffer.AsSpan(0, used)));
            used = 0;
        }

        protected override void Dispose(bool disposing)
        {
            Flush();
            System.Buffers.ArrayPool<char>.Shared.Return(buffer);
            base.Dispose(disposing);
        }
    }
}

/// <summary>Lets JSON readers and writers share the process's character buffers.</summary>
internal sealed class CharPool : IArrayPool<char>
{
    public static readonly CharPool Instance = new();

    public char[] Rent(int minimumLength) => System.Buffers.ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[] array) => System.Buffers.ArrayPool<char>.Shared.Return(array);
}
