// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** What all commands share: where they run, their common options, how they print. */
package org.likeness.cli.internal.session;
