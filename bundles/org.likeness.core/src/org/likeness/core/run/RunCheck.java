// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import java.util.List;

/**
 * Whether the files of a run are as they were written.
 *
 * @param covered whether the run says how they were written; runs of earlier versions and of other tools do not
 * @param problems one sentence per file that is not, checkpoints included
 */
public record RunCheck(boolean covered, List<String> problems) {}
