// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the product says, read from its sources: texts between quotation marks, with what is added to them in between left out. */
final class Sentences {
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern JOINED = Pattern.compile("\\s*\\+\\s*|\\s*\\+\\s*[\\w.()\\[\\]]+\\s*\\+\\s*");

  /** @param where file and line, for messages */
  record Sentence(String where, String text) {}

  private Sentences() {}

  /** Those of every bundle but the tests'. */
  static List<Sentence> ofTheProduct() throws IOException {
    Path bundles = Path.of(System.getProperty("likeness.repo", "../..")).resolve("bundles");
    List<Sentence> out = new ArrayList<>();
    try (Stream<Path> files = Files.walk(bundles)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java") && bundles.relativize(f).toString().contains("src")
          && !bundles.relativize(f).toString().contains("tests")).sorted().toList()) {
        of(Files.readString(file), file.getFileName().toString(), out);
      }
    }
    return out;
  }

  private static void of(String source, String file, List<Sentence> out) {
    String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    Matcher m = TEXT.matcher(code);
    StringBuilder text = new StringBuilder();
    int end = -1;
    while (m.find()) {
      String between = end < 0 ? "" : code.substring(end, m.start());
      if (end >= 0 && !JOINED.matcher(between).matches()) {
        out.add(new Sentence(file, text.toString()));
        text.setLength(0);
      }
      text.append(text.length() > 0 && between.chars().filter(c -> c == '+').count() > 1 ? "X" : "").append(m.group(1));
      end = m.end();
    }
    out.add(new Sentence(file, text.toString()));
  }
}
