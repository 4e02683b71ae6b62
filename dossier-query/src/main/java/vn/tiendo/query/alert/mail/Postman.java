package vn.tiendo.query.alert.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands a mail to the server. */
final class Postman {
    private final JavaMailSender sender;
    private final String from;

    Postman(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /**
     * Sends one.
     *
     * @param id the same whenever the same mail is sent again, so that whoever gets it twice shows it once
     * @throws MailException if the server did not take it
     */
    void send(String to, String id, DigestText text) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper mail = new MimeMessageHelper(message, true, UTF_8.name());
            mail.setFrom(from);
            mail.setTo(to);
            mail.setSubject(text.subject());
            mail.setText(text.plain(), text.html());
            message.setHeader("Message-ID", "<" + id + "@tiendo>");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException("a digest cannot be written", e);
        }
        sender.send(message);
    }
}
