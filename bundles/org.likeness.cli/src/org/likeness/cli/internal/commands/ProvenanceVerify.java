// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.provenance.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likeness provenance verify}. */
@Command(name = "verify", description = "Says what is known of a file: record, signature, mark. Status 2 when it was changed.",
    footer = {"", "Example:", "  likeness provenance verify demo/swap.mp4"})
final class ProvenanceVerify implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "FILE", description = "A picture or clip.")
  private String file;

  @Override
  public Integer call() {
    Verdict v = options.likeness().provenance().verify(options.session().path(file));
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("file", options.session().path(file).toString());
    plain.put("status", word(v.status()));
    plain.put("sentence", v.sentence());
    plain.put("signer", v.signer());
    plain.put("ownKey", v.ownKey());
    plain.put("watermark", word(v.watermark()));
    plain.put("watermarkSentence", v.watermarkSentence());
    plain.put("claims", v.claims());
    plain.put("record", v.record());
    options.output().print(plain, () -> {
      options.output().line(word(v.status()) + ": " + v.sentence());
      if (!v.claims().isEmpty()) {
        options.output().line(v.status() == Verdict.Status.VALID ? "The record says that the file"
            : "The record says of the file as it was before it was changed that it");
        v.claims().forEach(c -> options.output().line("  " + c));
      }
      options.output().line("mark: " + v.watermarkSentence());
    });
    return v.status() == Verdict.Status.CHANGED ? 2 : 0;
  }

  private static String word(Enum<?> e) {
    return e.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
