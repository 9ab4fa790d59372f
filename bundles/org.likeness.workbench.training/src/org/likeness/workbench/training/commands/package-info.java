// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Commands on recipes and runs. */
package org.likeness.workbench.training.commands;
