// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.cli.internal.Cli;
import org.likeness.cli.internal.session.Session;
import org.likeness.core.Likeness;
import picocli.CommandLine;

/** Help, usage and their examples; none of it may start the product. */
class HelpTest {
  private final Shell shell = new Shell(Path.of(""), HelpTest::notNeeded);

  private static Likeness notNeeded() {
    throw new AssertionError("help must not start the product");
  }

  private static CommandLine root() {
    return new Cli(new Session(HelpTest::notNeeded, System.out, System.err, Path.of(""), Map.of())).commandLine();
  }

  private static void walk(CommandLine command, List<CommandLine> into) {
    into.add(command);
    command.getSubcommands().values().forEach(c -> walk(c, into));
  }

  private static List<CommandLine> all() {
    List<CommandLine> all = new ArrayList<>();
    walk(root(), all);
    return all;
  }

  @Test
  void everyCommandExplainsItself() {
    List<CommandLine> all = all();
    assertTrue(all.size() > 30, all.size() + " commands");
    for (CommandLine c : all) {
      String name = c.getCommandSpec().qualifiedName(" ").replaceFirst("^likeness ?", "");
      Shell.Result r = shell.run(name.isEmpty() ? "--help" : name + " --help").ok();
      assertTrue(r.out().startsWith("Usage: likeness"), r.out());
      assertTrue(c.getCommandSpec().usageMessage().description().length > 0, name + " has no description");
      assertTrue(r.err().isEmpty(), r.err());
      assertFalse(r.out().contains("${"), r.out());
    }
  }

  @Test
  void examplesInTheHelpCanBeTyped() {
    int examples = 0;
    for (CommandLine c : all()) {
      for (String line : c.getCommandSpec().usageMessage().footer()) {
        if (line.startsWith("  likeness ")) {
          String[] args = line.strip().replaceFirst("  +.*$", "").substring("likeness ".length()).split(" ");
          root().parseArgs(args); // throws when it is wrong
          examples++;
        }
      }
      boolean group = !c.getSubcommands().isEmpty();
      assertTrue(group || c.getCommandSpec().usageMessage().footer().length > 1, c.getCommandName() + " has no example");
    }
    assertTrue(examples > 20, examples + " examples");
  }

  @Test
  void aGroupWithoutACommandShowsWhatThereIs() {
    assertTrue(shell.run("runs").ok().out().contains("compare"));
    assertTrue(shell.run("dataset").ok().out().contains("verify"));
  }

  @Test
  void wrongUsageIsTwoLinesAndStatusTwo() {
    Shell.Result r = shell.run("extrat clip.mp4");
    assertEquals(Cli.BAD_INPUT, r.status());
    assertTrue(r.err().contains("extract"), r.err());
    assertEquals(2, r.err().lines().count(), r.err());
    assertTrue(shell.run("convert").refused().contains("CLIP"));
    assertTrue(shell.run("extract a.png --every many").refused().contains("--every"));
    assertTrue(shell.run("runs list --nonsense").refused().contains("--nonsense"));
    assertTrue(r.out().isEmpty(), r.out());
  }
}
