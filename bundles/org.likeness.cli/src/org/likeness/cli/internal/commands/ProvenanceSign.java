// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Outputs;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.provenance.Claim;
import org.likeness.core.provenance.Claim.SourceType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness provenance sign}. */
@Command(name = "sign", description = "Writes a signed record beside a file that was made elsewhere. A record that it replaces (--overwrite) is kept inside.",
    footer = {"", "Example:", "  likeness provenance sign made.png --type generated"})
final class ProvenanceSign implements Callable<Integer> {
  private static final Map<String, SourceType> TYPES = Map.of("generated", SourceType.TRAINED_ALGORITHMIC_MEDIA,
      "swapped", SourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA, "composite", SourceType.COMPOSITE, "processed", SourceType.ALGORITHMICALLY_ENHANCED,
      "rendered", SourceType.ALGORITHMIC_MEDIA, "weights", SourceType.TRAINED_ALGORITHMIC_DATA);

  private static final Set<SourceType> CHANGED = EnumSet.of(SourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA, SourceType.COMPOSITE,
      SourceType.ALGORITHMICALLY_ENHANCED);

  @Mixin
  private Options options;

  @Mixin
  private Overwrite overwrite;

  @Parameters(paramLabel = "FILE", description = "A picture, a clip or weights.")
  private String file;

  @Option(names = "--type", required = true, paramLabel = "TYPE",
      description = "What it is: generated (by a network), swapped (a recording with a generated part), composite (a recording with a part that no network made), processed (nothing new in it), rendered, weights.")
  private String type;

  @Option(names = "--action", paramLabel = "TEXT", description = "What was done, in one sentence.")
  private String action = "Signed after it was made elsewhere";

  @Override
  public Integer call() {
    Path signed = options.session().path(file);
    if (!Files.isRegularFile(signed)) {
      throw new UserProblem("There is no file " + signed);
    }
    SourceType is = TYPES.get(type);
    if (is == null) {
      throw new UserProblem("--type: there is no type '" + type + "'" + Suggestions.sentence(type, TYPES.keySet()));
    }
    boolean changed = CHANGED.contains(is);
    Claim claim = new Claim(is, List.of(new Claim.Action(changed ? "c2pa.edited" : "c2pa.created", action)), List.of(), "", Map.of(), "");
    overwrite.outputs().input(signed, "the file itself").file(Outputs.recordOf(signed)).require();
    Path sidecar = options.likeness().provenance().sign(signed, claim);
    options.output().print(Map.of("record", sidecar.toString(), "signer", options.likeness().provenance().fingerprint()),
        () -> options.output().line("Signed by key " + options.likeness().provenance().fingerprint() + ": " + sidecar));
    return 0;
  }
}
