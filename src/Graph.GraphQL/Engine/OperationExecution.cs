using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Introspection;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Engine;

/// <summary>Executes an operation and writes its data (specification 6.2).</summary>
internal static class OperationExecution
{
    /// <summary>The data of a response and its errors. Both are replaced by one error if the meter rejects them.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async ValueTask<ResponseWriter> WriteAsync(
        OperationContext context,
        Column rootValue,
        Func<Exception, Selection, GraphQLError> unexpected,
        CancellationToken cancellation
    )
    {
        var meter = context.Request.Meter;
        var executor = new Executor(context, IntrospectionResolvers.Find, cancellation);
        JsonBuffer? json = null;
        try
        {
            json = new JsonBuffer(meter: meter);
            var writer = new ResponseWriter(json, unexpected, meter, cancellation);
            await WriteAsync(context, rootValue, executor, writer);
            writer.Check();
            return writer;
        }
        catch (ResponseRefusedException refused)
        {
            json?.Dispose();
            var writer = new ResponseWriter(new JsonBuffer(), unexpected, null, cancellation);
            writer.Errors.Add(refused.Error);
            writer.Json.WriteNull();
            return writer;
        }
        catch
        {
            json?.Dispose();
            throw;
        }
        finally
        {
            // The executed part is written; only deferred work still needs it.
            meter?.Hold(-executor.Held);
        }
    }

    private static async ValueTask WriteAsync(OperationContext context, Column rootValue, Executor executor, ResponseWriter writer)
    {
        var tree = context.Operation;
        if (tree.Root.Error is { } error)
        {
            writer.Errors.Add(error);
            writer.Json.WriteNull();
            return;
        }

        var root = new ObjectGroup(rootValue, tree.Root);
        bool good;
        if (tree.Operation.Operation == OperationType.Mutation)
        {
            good = await ExecuteSeriallyAsync(executor, root, writer);
        }
        else
        {
            await executor.ExecuteAsync(root);
            good = root.Write(0, writer, null);
        }

        if (good)
            return;
        writer.TakeBack(0);
        writer.Json.WriteNull();
    }

    // Each root field is executed completely and written before the next begins. A field whose null propagates ends the
    // execution.
    private static async ValueTask<bool> ExecuteSeriallyAsync(Executor executor, ObjectGroup root, ResponseWriter writer)
    {
        var deferred = root.Enter(writer, null);
        for (var field = 0; field < root.Selections.Length; field++)
        {
            await executor.ExecuteAsync(root, field);
            if (!root.WriteField(field, 0, writer))
                return false;
        }

        root.WriteEnd(writer);
        root.Leave(0, writer, null, deferred);
        return true;
    }
}
