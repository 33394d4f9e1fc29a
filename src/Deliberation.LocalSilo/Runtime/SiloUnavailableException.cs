namespace Orleans.Runtime;

/// <summary>The host stops and takes no more calls.</summary>
public sealed class SiloUnavailableException : OrleansException
{
    /// <summary>Without words.</summary>
    public SiloUnavailableException()
    {
    }

    /// <summary>With words for logs.</summary>
    public SiloUnavailableException(string msg)
        : base(msg)
    {
    }

    /// <summary>With words for logs and the cause.</summary>
    public SiloUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
