namespace AzureML.Analyzers.Tests.Robustness.Oracle;

/// <summary>Leaves out of a program what it does not need to fail.</summary>
internal static class ProgramShrinker
{
    public static async Task Shrink(OracleProgram program, Func<OracleProgram, Task<bool>> stillFails)
    {
        bool isSmaller = true;
        while (isSmaller)
        {
            isSmaller = false;
            foreach (List<Statement> block in program.AllBlocks.ToArray())
            {
                for (int i = block.Count - 1; i >= 0; i--)
                {
                    isSmaller |= await TryReplace(program, block, i, stillFails);
                }
            }

            isSmaller |= await TryLeaveOutInitialValues(program, stillFails);
        }
    }

    // Without the statement, or with what stands in its blocks.
    private static async Task<bool> TryReplace(OracleProgram program, List<Statement> block, int index, Func<OracleProgram, Task<bool>> stillFails)
    {
        Statement[] before = [.. block];
        Statement statement = block[index];
        foreach (IEnumerable<Statement> replacement in statement.Blocks.Where(b => b.Count > 0).Select(b => b.ToArray()).Prepend([]))
        {
            block.RemoveAt(index);
            block.InsertRange(index, replacement);
            Helper[] helpers = [.. program.Helpers];
            RemoveUncalledHelpers(program);
            if (await stillFails(program))
            {
                return true;
            }

            program.Helpers.Clear();
            program.Helpers.AddRange(helpers);
            block.Clear();
            block.AddRange(before);
        }

        return false;
    }

    private static void RemoveUncalledHelpers(OracleProgram program)
    {
        string text = ProgramWriter.Write(program);
        program.Helpers.RemoveAll(helper => text.IndexOf(" " + helper.Name + "(", StringComparison.Ordinal) == text.LastIndexOf(helper.Name + "(", StringComparison.Ordinal) - 1);
    }

    private static async Task<bool> TryLeaveOutInitialValues(OracleProgram program, Func<OracleProgram, Task<bool>> stillFails)
    {
        bool isSmaller = false;
        foreach (Creation creation in program.AllBlocks.SelectMany(block => block).OfType<DeclareObject>().Select(declared => declared.Value).OfType<Creation>().ToArray())
        {
            for (int i = creation.Initial.Count - 1; i >= 0; i--)
            {
                (Setting Setting, ValueExpression Value) removed = creation.Initial[i];
                creation.Initial.RemoveAt(i);
                if (await stillFails(program))
                {
                    isSmaller = true;
                    continue;
                }

                creation.Initial.Insert(i, removed);
            }
        }

        return isSmaller;
    }
}
