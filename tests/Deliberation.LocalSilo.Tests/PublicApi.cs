using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Deliberation.LocalSilo.Tests;

/// <summary>Reads the visible members of an assembly from its metadata, without loading it or anything it refers to.</summary>
internal sealed class PublicApi : ISignatureTypeProvider<string, object?>
{
    private static readonly string[] FromObject = ["Equals", "GetHashCode", "ToString"];

    public static Dictionary<string, HashSet<string>> Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        var api = new PublicApi();
        return reader.TypeDefinitions.Select(reader.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic)
            .ToDictionary(type => Name(reader, type), type => api.Members(reader, type));
    }

    private static string Name(MetadataReader reader, TypeDefinition type) => type.GetDeclaringType() is { IsNil: false } outer
        ? $"{Name(reader, reader.GetTypeDefinition(outer))}.{reader.GetString(type.Name)}"
        : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";

    private HashSet<string> Members(MetadataReader reader, TypeDefinition type)
    {
        var methods = from handle in type.GetMethods()
                      let method = reader.GetMethodDefinition(handle)
                      let access = method.Attributes & MethodAttributes.MemberAccessMask
                      where access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem
                      let name = reader.GetString(method.Name)
                      where !FromObject.Contains(name)
                      let signature = method.DecodeSignature(this, null)
                      select $"{access} {method.Attributes & MethodAttributes.Static} {signature.ReturnType} {name}`{signature.GenericParameterCount}({string.Join(", ", signature.ParameterTypes)})";
        var constants = from handle in type.GetFields()
                        let field = reader.GetFieldDefinition(handle)
                        where field.Attributes.HasFlag(FieldAttributes.Literal | FieldAttributes.Public)
                        select reader.GetString(field.Name);
        return [.. methods, .. constants];
    }

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeDefinition(handle).Name);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeReference(handle).Name);

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericMethodParameter(object? genericContext, int index) => "!!" + index;

    public string GetGenericTypeParameter(object? genericContext, int index) => "!" + index;

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[,]";

    public string GetByReferenceType(string elementType) => "ref " + elementType;

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "function";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;
}
