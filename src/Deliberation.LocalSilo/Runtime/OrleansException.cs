namespace Orleans.Runtime;

/// <summary>The host's own failures. Those of a grain arrive at the caller as they were thrown.</summary>
public class OrleansException : Exception
{
    /// <summary>Without words.</summary>
    public OrleansException()
    {
    }

    /// <summary>With words for logs.</summary>
    public OrleansException(string message)
        : base(message)
    {
    }

    /// <summary>With words for logs and the cause.</summary>
    public OrleansException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
