// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Values as YAML text. */
package org.likeness.workbench.training.yaml;
