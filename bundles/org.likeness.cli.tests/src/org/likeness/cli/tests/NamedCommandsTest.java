// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.likeness.cli.internal.Cli;
import org.likeness.cli.internal.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Commands and flags that sentences and documents name are there, and are what the command in question takes. */
class NamedCommandsTest {
  private static final Pattern COMMAND = Pattern.compile("(?<![\\w./~-])likeness ((?:[a-z]+(?:-[a-z]+)* ?)+)([^'\\n;]*)");
  private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--[a-z][a-z0-9-]*");
  /** How sentences go on in which the word is not the command: "tests likeness under ...", "likeness clip parts 1". */
  private static final List<String> NO_COMMANDS = List.of("under", "clip");
  private final CommandLine root = new Cli(new Session(() -> null, System.out, System.err, Path.of(""), Map.of())).commandLine();

  @Test
  void sentencesNameCommandsThatAreThere() throws IOException {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Sentences.Sentence s : Sentences.ofTheProduct()) {
      Matcher m = COMMAND.matcher(s.text());
      while (m.find()) {
        CommandLine command = root;
        for (String word : m.group(1).strip().split(" ")) {
          command = command.getSubcommands().getOrDefault(word, command);
        }
        seen++;
        if (command == root && !NO_COMMANDS.contains(m.group(1).split(" ")[0])) {
          wrong.add(s.where() + ": there is no command in: " + m.group());
        }
        Matcher flag = FLAG.matcher(m.group(2));
        while (flag.find()) {
          if (command.getCommandSpec().findOption(flag.group()) == null) {
            wrong.add(s.where() + ": no " + flag.group() + " in: " + m.group());
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(seen > 60, seen + " commands in sentences");
  }

  @Test
  void everyFlagThatASentenceNamesIsSomeCommands() throws IOException {
    TreeSet<String> known = new TreeSet<>();
    flags(root, known);
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Sentences.Sentence s : Sentences.ofTheProduct()) {
      Matcher flag = FLAG.matcher(s.text());
      while (flag.find()) {
        seen++;
        if (!known.contains(flag.group())) {
          wrong.add(s.where() + ": " + flag.group() + " in: " + s.text());
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(seen > 100, seen + " flags in sentences");
  }

  private static void flags(CommandLine command, TreeSet<String> into) {
    command.getCommandSpec().options().forEach(o -> into.addAll(List.of(o.names())));
    command.getSubcommands().values().forEach(c -> flags(c, into));
  }

  /** Whoever is told to add --overwrite has the flag: every command that writes where a person says. */
  @Test
  void whatWritesWhereAPersonSaysTakesOverwrite() {
    for (String name : List.of("run", "convert", "synthesise", "sample", "demo", "runs export", "provenance sign")) {
      CommandLine command = root;
      for (String word : name.split(" ")) {
        command = command.getSubcommands().get(word);
      }
      assertTrue(command.getCommandSpec().findOption("--overwrite") != null, name);
    }
  }

  @Test
  void commandsInTheDocumentsCanBeTyped() throws IOException {
    Path docs = Path.of(System.getProperty("likeness.repo", "../..")).resolve("docs");
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> files = Files.walk(docs)) {
      for (Path file : Stream.concat(files.filter(f -> f.toString().endsWith(".md")), Stream.of(docs.resolve("../README.md"))).toList()) {
        boolean fence = false;
        for (String line : Files.readAllLines(file)) {
          fence ^= line.startsWith("```");
          String typed = line.strip().replaceFirst("^\\./", "");
          if (fence && typed.startsWith("likeness ")) {
            seen++;
            parse(typed.replaceFirst("\\s+#.*$", "")).ifPresent(problem -> wrong.add(file.getFileName() + ": " + line + ": " + problem));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(seen > 25, seen + " commands in documents");
  }

  private java.util.Optional<String> parse(String typed) {
    List<String> words = new ArrayList<>();
    Matcher m = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(typed.substring("likeness".length()));
    while (m.find()) {
      words.add(m.group(1) == null ? m.group(2) : m.group(1));
    }
    if (words.isEmpty() || words.getFirst().equals("--workspace")) {
      return java.util.Optional.empty(); // the window's
    }
    try {
      new Cli(new Session(() -> null, System.out, System.err, Path.of(""), Map.of())).commandLine().parseArgs(words.toArray(String[]::new));
      return java.util.Optional.empty();
    } catch (ParameterException e) {
      return java.util.Optional.of(e.getMessage());
    }
  }
}
