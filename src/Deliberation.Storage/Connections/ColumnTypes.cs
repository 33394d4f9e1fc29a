using System.Data;
using Dapper;

namespace Deliberation.Storage.Connections;

/// <summary>
/// How values become columns, the same on every database. Times are whole milliseconds since 1970 UTC in a 64-bit integer: they sort, compare and add
/// without a parser and mean the same on every provider, which text and native time types do not. Ids are their lower-case text, readable in any database tool.
/// </summary>
internal static class ColumnTypes
{
    /// <summary>Idempotent: Dapper keeps its maps for the whole process.</summary>
    public static void Register()
    {
        SqlMapper.RemoveTypeMap(typeof(Guid));
        SqlMapper.RemoveTypeMap(typeof(Guid?));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(typeof(Guid), new GuidHandler());
        SqlMapper.AddTypeHandler(typeof(DateTimeOffset), new TimeHandler());
        DefaultTypeMap.MatchNamesWithUnderscores = true;
    }

    // Not SqlMapper.TypeHandler<T>: that leaves NULL without a type, and PostgreSQL asks for one.
    private sealed class GuidHandler : SqlMapper.ITypeHandler
    {
        public object Parse(Type destinationType, object value) => Guid.ParseExact((string)value, "D");

        public void SetValue(IDbDataParameter parameter, object value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value is Guid id ? id.ToString("D") : DBNull.Value;
        }
    }

    private sealed class TimeHandler : SqlMapper.ITypeHandler
    {
        public object Parse(Type destinationType, object value) => DateTimeOffset.FromUnixTimeMilliseconds((long)value);

        public void SetValue(IDbDataParameter parameter, object value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = value is DateTimeOffset time ? time.ToUnixTimeMilliseconds() : DBNull.Value;
        }
    }
}
