// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Json;
import org.likeness.core.provenance.Claim;
import org.likeness.core.provenance.Verdict;
import org.likeness.core.runner.RunContext;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Rights;
import org.likeness.datasets.Subject;
import org.likeness.datasets.Use;

/**
 * Whether the face of the person in a clip may be replaced. Who that is may be said in the recipe ({@code target}), be
 * recorded in a dataset that holds the very file, or follow from this user's own signed record that the clip was rendered.
 */
final class TargetRights {
  private TargetRights() {}

  /**
   * @param target what the recipe says
   * @return on what the right rests, in words
   * @throws UserProblem when there is none
   */
  static String require(RunContext context, Optional<SubjectParameters> target, Path clip) {
    LocalDate today = LocalDate.now();
    if (target.isPresent()) {
      Subject said = target.get().subject();
      Rights.refusal("The clip " + clip, said, Use.EXPORT, today).ifPresent(reason -> {
        throw new UserProblem(reason);
      });
      return "The recipe says who is shown: " + (said.name().isEmpty() ? "a person without a name" : said.name()) + ", " + said.basis().words();
    }
    Optional<String> refused = Optional.empty();
    String sha256 = Hashes.sha256(clip);
    for (Dataset dataset : context.workspace().datasets().list()) {
      Optional<DatasetItem> item = item(dataset, sha256);
      if (item.isPresent()) {
        Optional<String> reason = Rights.refusal(dataset, item.get(), Use.EXPORT, today);
        if (reason.isEmpty()) {
          return "The dataset '" + dataset.name() + "' says who is shown: " + item.get().subject();
        }
        refused = reason;
      }
    }
    if (rendered(context, clip)) {
      return "The clip's own record says that the person was rendered and does not exist";
    }
    throw new UserProblem(refused.orElse("Nobody has said who is shown in " + clip + " and on what basis that person's face may be replaced")
        + "; say so with --subject NAME --basis BASIS (in a recipe: target: {name: NAME, basis: BASIS}), or record it in a dataset that holds the clip");
  }

  private static Optional<DatasetItem> item(Dataset dataset, String sha256) {
    try {
      return dataset.items().stream().filter(i -> i.sha256().equals(sha256)).findFirst();
    } catch (UserProblem e) {
      return Optional.empty(); // damaged: it cannot answer for anybody
    }
  }

  private static boolean rendered(RunContext context, Path clip) {
    if (!Files.exists(clip.resolveSibling(clip.getFileName() + ".provenance.json"))) {
      return false;
    }
    Verdict verdict = context.likeness().provenance().verify(clip);
    return verdict.status() == Verdict.Status.VALID && verdict.ownKey()
        && Claim.SourceType.ALGORITHMIC_MEDIA.uri().equals(Json.text(Json.map(verdict.record(), "record"), "digitalSourceType"));
  }
}
